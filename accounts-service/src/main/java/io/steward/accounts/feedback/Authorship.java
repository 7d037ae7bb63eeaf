package io.steward.accounts.feedback;

import io.steward.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who does what the present request asks for, and when. */
@ApplicationScoped
public class Authorship {

    private final Caller caller;
    private final Clock clock;

    Authorship(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** User name of the caller. */
    public String by() {
        return caller.username();
    }

    /** No finer than the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
