package io.steward.platform.contracts.accounts;

import io.steward.platform.contracts.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an account stands among those that belong together. */
public record HierarchyView(
        UUID accountId,

        @Schema(description = "From the topmost account down to the parent; empty for a topmost one.")
        List<Relative> ancestors,

        @Schema(description = "The first 200 accounts directly below, by name; all of them: /v1/accounts?parentId=…")
        List<Relative> children,

        @Schema(description = "The account and all below it, together.")
        RollUp rollUp) {

    /** Another account of the hierarchy. */
    public record Relative(UUID id, String externalId, String name, Integer seats, Money mrr) {}

    /** Sums over an account and all below it; archived ones do not count. */
    public record RollUp(
            @Schema(description = "How many accounts, this one included.")
            long accounts,

            long seats,

            @Schema(description = "Monthly recurring revenue, one amount for each currency.")
            List<Money> mrr) {}
}
