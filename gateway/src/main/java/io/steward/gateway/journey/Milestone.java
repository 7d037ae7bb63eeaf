package io.steward.gateway.journey;

import io.steward.gateway.graph.Versioned;
import io.steward.platform.contracts.accounts.MilestoneView;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A milestone in the graph. */
@Description("A milestone that an account has reached.")
public record Milestone(
        @Ignore MilestoneView view,

        @NonNull @Description("Which one.") MilestoneKind kind,

        @NonNull @Description("The day on which it was reached.")
        LocalDate reachedOn,

        @Description("What shows it.") String proof,

        @Description("Who recorded it.") String recordedBy,

        @Description("When it was recorded.") Instant recordedAt)
        implements Versioned {

    static Milestone of(MilestoneView view) {
        return new Milestone(
                view,
                MilestoneKind.of(view.kind()),
                view.reachedOn(),
                view.proof(),
                view.recordedBy(),
                view.recordedAt());
    }

    @Override
    @Description("Rises by one with every change; the entity tag in REST.")
    public int getVersion() {
        return Math.toIntExact(view.version());
    }
}
