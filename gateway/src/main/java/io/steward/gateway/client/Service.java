package io.steward.gateway.client;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    ACCOUNTS("accounts-service"),
    HEALTH("health-service"),
    PLAYBOOKS("playbook-service"),
    MESSAGES("notification-service");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    /** Name of the process, as callers are told it. */
    public String title() {
        return title;
    }

    /** Name in settings. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
