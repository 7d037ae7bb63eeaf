package io.steward.gateway.health;

import io.steward.platform.contracts.health.HealthView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Health in the graph. */
@Description("The health of an account, with its explanation.")
public record Health(
        @Ignore HealthView view,

        @Description("0–100; null where coverage is too low.")
        Integer score,

        @NonNull @Description("Key of the band, for example `AT_RISK`; `UNKNOWN` without a score.")
        String band,

        @NonNull @Description("Known weight divided by all weight, 0–1.")
        BigDecimal coverage,

        @NonNull @Description("How the score changed.") Trend trend,

        @Description("When the account entered its band.") Instant bandSince,

        @Description("Whole days since then.") Integer daysInBand,

        @Description("When the score was computed; null before the first time.")
        Instant computedAt,

        @Description("The scorecard that gave the score; null before the first time.")
        ScorecardReference scorecard,

        @NonNull @Description("The score's components.") List<@NonNull HealthComponent> components) {

    /** The health as health-service tells it. */
    public static Health of(HealthView view) {
        return new Health(
                view,
                view.score(),
                view.band(),
                view.coverage() == null ? BigDecimal.ZERO : view.coverage(),
                Trend.of(view.trend()),
                view.bandSince(),
                view.daysInBand(),
                view.computedAt(),
                ScorecardReference.of(view.scorecard()),
                view.components() == null
                        ? List.of()
                        : view.components().stream().map(HealthComponent::of).toList());
    }
}
