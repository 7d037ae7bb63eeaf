package io.steward.accounts.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The services that hold something about people. */
enum Holder {
    ACCOUNTS,
    HEALTH,
    PLAYBOOK,
    NOTIFICATION;

    /** The name of the service, as it names itself in events. */
    String service() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }

    /** The names of all. */
    static List<String> services() {
        return Arrays.stream(values()).map(Holder::service).toList();
    }
}
