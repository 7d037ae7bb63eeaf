package io.steward.gateway.health;

import io.steward.platform.contracts.health.HealthView;
import org.eclipse.microprofile.graphql.Description;

/** Change of a score. */
@Description("Change of the score in points against some days ago; null where there was no score then.")
public record Trend(
        @Description("Against 7 days ago.") Integer days7,
        @Description("Against 30 days ago.") Integer days30,
        @Description("Against 90 days ago.") Integer days90) {

    /** The trend as health-service tells it; nothing but nulls where it tells none. */
    public static Trend of(HealthView.Trend trend) {
        return trend == null ? new Trend(null, null, null) : new Trend(trend.days7(), trend.days30(), trend.days90());
    }
}
