package io.steward.gateway.plan;

import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.graph.Versioned;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A success plan, in the graph. */
@Description("What a customer wants to reach, how it is measured, and the milestones on the way.")
public record SuccessPlan(
        @Ignore SuccessPlanView view,

        @NonNull @Id @Description("UUID of the plan.")
        String id,

        @NonNull @Description("What it is for; an account has at most one active plan of each kind.")
        SuccessPlanKind kind,

        @NonNull @Description("Its title.")
        String title,

        @Description("Key of the template that it was made from; null for none.")
        String template,

        @Description("Version of that template.")
        Integer templateVersion,

        @NonNull @Description("Whether it is being worked on.")
        SuccessPlanStatus status,

        @Description("Day 1.")
        LocalDate startsOn,

        @Description("Its last day; null where it is open-ended.")
        LocalDate endsOn,

        @NonNull @Description("Parts of its time.")
        List<@NonNull PlanPhase> phases,

        @NonNull @Description("What is wanted, primary outcomes first.")
        List<@NonNull PlanOutcome> outcomes,

        @NonNull @Description("The way, by day.")
        List<@NonNull PlanMilestone> milestones,

        @Description("How far the goals are attained.")
        PlanAttainment attainment,

        @Description("Who began it.")
        String createdBy,

        @Description("When.")
        Instant createdAt,

        @Description("Who ended it; null while it is active.")
        String endedBy,

        @Description("When.")
        Instant endedAt,

        @Description("What was said at its end.")
        String endNote)
        implements Versioned {

    static SuccessPlan of(SuccessPlanView view, AccountBatch batch) {
        return new SuccessPlan(
                view,
                view.id().toString(),
                SuccessPlanKind.of(view.kind()),
                view.title(),
                view.template() == null ? null : view.template().key(),
                view.template() == null ? null : view.template().version(),
                SuccessPlanStatus.of(view.status()),
                view.startsOn(),
                view.endsOn(),
                view.phases().stream().map(PlanPhase::of).toList(),
                view.outcomes().stream().map(PlanOutcome::of).toList(),
                view.milestones().stream()
                        .map(milestone -> PlanMilestone.of(milestone, batch))
                        .toList(),
                PlanAttainment.of(view.attainment()),
                view.createdBy(),
                view.createdAt(),
                view.endedBy(),
                view.endedAt(),
                view.endNote());
    }

    @Override
    @Description("Rises by one with every change; the entity tag in REST.")
    public int getVersion() {
        return Math.toIntExact(view.version());
    }
}
