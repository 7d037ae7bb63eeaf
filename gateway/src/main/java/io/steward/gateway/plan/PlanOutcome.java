package io.steward.gateway.plan;

import io.steward.gateway.program.MetricTarget;
import io.steward.gateway.graph.Versioned;
import io.steward.platform.contracts.accounts.PlanOutcomeView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** An outcome of a plan, in the graph. */
@Description("What a customer wants to reach by a success plan.")
public record PlanOutcome(
        @Ignore PlanOutcomeView view,

        @NonNull @Id @Description("UUID of the outcome.")
        String id,

        @NonNull @Description("What is wanted.")
        String title,

        @NonNull @Description("How much it means.")
        OutcomeRank rank,

        @Description("What a metric must be; null where a person says whether it is reached.")
        MetricTarget target,

        @Description("What the metric is; null while it is not known.")
        BigDecimal currentValue,

        @Description("When it was measured.")
        Instant measuredAt,

        @Description("By when; null where nothing was agreed.")
        LocalDate dueOn,

        @NonNull @Description("Ids of the contacts who want it.")
        List<@NonNull String> stakeholderIds,

        @Id @Description("Id of the milestone that it proves; null for none.")
        String milestoneId,

        @Description("How we know.")
        String proof,

        @Description("When it was reached for the first time; null while it was not.")
        Instant reachedAt)
        implements Versioned {

    static PlanOutcome of(PlanOutcomeView view) {
        return new PlanOutcome(
                view,
                view.id().toString(),
                view.title(),
                OutcomeRank.of(view.rank()),
                view.target() == null ? null : MetricTarget.of(view.target()),
                view.currentValue(),
                view.measuredAt(),
                view.dueOn(),
                view.stakeholderIds().stream().map(UUID::toString).toList(),
                view.milestoneId() == null ? null : view.milestoneId().toString(),
                view.proof(),
                view.reachedAt());
    }

    @Override
    @Description("Rises by one with every change; the entity tag in REST.")
    public int getVersion() {
        return Math.toIntExact(view.version());
    }
}
