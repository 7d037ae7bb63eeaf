package io.steward.health.signal;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.Instant;

/** A signal that an integrator reports of one account. */
interface AccountSignal extends Checked {

    /** Longest key of the integrator's. */
    int MAX_KEY = 255;

    /** The integrator's key of the account. */
    String accountExternalId();

    /** When it happened; null for now. */
    Instant at();

    /** The name of the field that says when. */
    String atField();

    /** Notes what is wrong with the account's key. */
    default void checkAccount(Faults faults) {
        faults.check(isKey(accountExternalId()), "#/accountExternalId", "is required, with at most 255 characters");
    }

    /** Whether a text can be a key: PostgreSQL keeps no NUL in a text. */
    static boolean isKey(String text) {
        return text != null && !text.isBlank() && text.length() <= MAX_KEY && text.indexOf('\0') < 0;
    }
}
