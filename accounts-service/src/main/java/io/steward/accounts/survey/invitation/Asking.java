package io.steward.accounts.survey.invitation;

import io.steward.platform.caller.Caller;
import io.steward.platform.idempotency.RequestIdentifiers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who asks in the present request, when, and which ids its invitations get. */
@ApplicationScoped
class Asking {

    private final Caller caller;
    private final RequestIdentifiers identifiers;
    private final Clock clock;

    Asking(Caller caller, RequestIdentifiers identifiers, Clock clock) {
        this.caller = caller;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    String by() {
        return caller.username();
    }

    /** User name of who may ask the contacts of own accounts alone; null for who may ask all. */
    String onlyOwner() {
        return caller.mayChange(null) ? null : caller.username();
    }

    /** The same ones where the request is repeated. */
    List<UUID> idsFor(List<UUID> contactIds) {
        return IntStream.range(0, contactIds.size())
                .mapToObj(identifiers::ofItem)
                .toList();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
