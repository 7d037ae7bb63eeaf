package io.steward.gateway.health;

import io.steward.platform.contracts.health.HealthView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A version of a scorecard. */
@Description("The scorecard that gave the score.")
public record ScorecardReference(
        @NonNull @Description("Key, for example `balanced`.")
        String key,

        @Description("Version; a published version never changes.")
        int version) {

    static ScorecardReference of(HealthView.ScorecardReference scorecard) {
        return scorecard == null ? null : new ScorecardReference(scorecard.key(), scorecard.version());
    }
}
