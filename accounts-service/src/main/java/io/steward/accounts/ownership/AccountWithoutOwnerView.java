package io.steward.accounts.ownership;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account of which nobody is the owner, and why. */
@Schema(name = "AccountWithoutOwner")
record AccountWithoutOwnerView(
        UUID accountId,
        String externalId,
        String name,
        String segment,

        @Schema(
                description =
                        "NOT_AUTOMATIC: accounts get no owner by themselves. WAITING: it is about to get one. NO_POOL: "
                                + "no rule holds. NOBODY_IN_POOL: nobody who works here is in its pool. POOL_IS_FULL: "
                                + "nobody of its pool has room.")
        Reason reason,

        @Schema(description = "Where somebody was looked for; null for nowhere.")
        String pool,

        @Schema(description = "Since when nobody has been found; null where nobody was looked for.")
        Instant since) {

    /** Why nobody is its owner. */
    enum Reason {
        NOT_AUTOMATIC,
        WAITING,
        NO_POOL,
        NOBODY_IN_POOL,
        POOL_IS_FULL
    }
}
