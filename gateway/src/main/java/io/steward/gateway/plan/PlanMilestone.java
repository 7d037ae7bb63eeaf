package io.steward.gateway.plan;

import io.steward.gateway.journey.MilestoneKind;
import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.graph.Versioned;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A milestone of a plan, in the graph. */
@Description("A milestone on the way of a success plan.")
public record PlanMilestone(
        @Ignore PlanMilestoneView view,

        @Ignore AccountBatch batch,

        @NonNull @Id @Description("UUID of the milestone.")
        String id,

        @NonNull @Id @Description("Id of its plan.")
        String planId,

        @NonNull @Description("What is to be reached.")
        String title,

        @Description("Name of the phase that it belongs to; null for none.")
        String phase,

        @Description("The last day, in UTC, on which it is not overdue.")
        LocalDate dueOn,

        @Description("User name of who looks after it; null for nobody.")
        String owner,

        @Description("The milestone of the journey that is reached with it; null for none.")
        MilestoneKind journeyMilestone,

        @NonNull @Description("Where it stands.")
        PlanMilestoneStatus status,

        @Description("Who did or dropped it; null while it is open.")
        String closedBy,

        @Description("When.")
        Instant closedAt,

        @Description("What shows that it is done, or why it was dropped.")
        String note,

        @Description("What would show it: the outcome that belongs to it was reached while it is open; null otherwise.")
        String suggestedProof)
        implements Versioned {

    static PlanMilestone of(PlanMilestoneView view, AccountBatch batch) {
        return new PlanMilestone(
                view,
                batch,
                view.id().toString(),
                view.planId().toString(),
                view.title(),
                view.phase(),
                view.dueOn(),
                view.owner(),
                MilestoneKind.of(view.journeyMilestone()),
                PlanMilestoneStatus.of(view.status()),
                view.closedBy(),
                view.closedAt(),
                view.note(),
                view.suggestedProof());
    }

    @Override
    @Description("Rises by one with every change; the entity tag in REST.")
    public int getVersion() {
        return Math.toIntExact(view.version());
    }
}
