package io.steward.accounts.ownership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal to spread accounts anew, and what became of it. */
@Schema(name = "Rebalancing")
record RebalancingView(
        UUID id,
        RebalancingScope scope,
        String pool,
        String from,

        @Schema(description = "Null for as many as it takes.")
        Integer maximumMoves,

        boolean keepInRenewal,
        boolean keepWithOpenTasks,
        boolean keepAtRisk,
        RebalancingStatus status,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        Instant finishedAt,
        Counts lines,

        @Schema(description = "Who has how much, before and after; absent in a list.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<Person> people,

        long version) {

    /** How many lines are how far. */
    @Schema(name = "RebalancingCounts")
    record Counts(long proposed, long excluded, long withoutPlace, long applied, long skipped) {}

    /**
     * A person's load when it was proposed, and with what is proposed or applied by now; 1 is an ordinary account.
     */
    @Schema(name = "RebalancingPerson")
    record Person(
            String username,
            String pool,
            BigDecimal capacity,
            BigDecimal loadBefore,
            BigDecimal loadAfter,

            @Schema(description = "Null without any capacity.")
            BigDecimal utilisationBefore,

            @Schema(description = "Null without any capacity.")
            BigDecimal utilisationAfter) {}

    RebalancingView with(List<Person> loads) {
        return new RebalancingView(
                id,
                scope,
                pool,
                from,
                maximumMoves,
                keepInRenewal,
                keepWithOpenTasks,
                keepAtRisk,
                status,
                requestedBy,
                requestedAt,
                decidedBy,
                decidedAt,
                finishedAt,
                lines,
                loads,
                version);
    }
}
