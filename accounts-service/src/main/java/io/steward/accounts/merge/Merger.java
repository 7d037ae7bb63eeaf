package io.steward.accounts.merge;

import io.steward.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who merges, and when. */
@ApplicationScoped
class Merger {

    private final Caller caller;
    private final Clock clock;

    Merger(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    String username() {
        return caller.username();
    }

    /** No finer than the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
