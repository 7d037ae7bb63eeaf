package io.steward.gateway.journey;

import io.steward.platform.contracts.accounts.JourneyView;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** That an account is at risk, in the graph. */
@Description("That an account is at risk, whatever its stage.")
public record AtRisk(
        @NonNull @Description("Since when.") Instant since,

        @NonNull @Description("The band and the score that say so.")
        String reason) {

    static AtRisk of(JourneyView.AtRisk view) {
        return view == null ? null : new AtRisk(view.since(), view.reason());
    }
}
