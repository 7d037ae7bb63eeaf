package io.steward.gateway.journey;

import io.steward.gateway.account.Stage;
import io.steward.platform.contracts.accounts.JourneyView;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A time in one stage, in the graph. */
@Description("A time in one stage.")
public record StageStay(
        @NonNull @Description("The stage.") Stage stage,

        @NonNull @Description("Since when.") Instant from,

        @Description("Until when; null while it lasts.") Instant to,

        @Description("Whole days.") int days,

        @Description("Why the account came into it.") StageCause cause,

        @Description("What was said of it; null for nothing.")
        String reason,

        @Description("User or client; null where it is not known.")
        String changedBy) {

    static StageStay of(JourneyView.Stay stay) {
        return new StageStay(
                Stage.of(stay.stage()),
                stay.from(),
                stay.to(),
                Math.toIntExact(stay.days()),
                StageCause.of(stay.cause()),
                stay.reason(),
                stay.changedBy());
    }
}
