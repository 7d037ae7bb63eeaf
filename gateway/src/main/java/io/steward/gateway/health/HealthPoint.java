package io.steward.gateway.health;

import io.steward.platform.contracts.health.HealthView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The score on a day. */
@Description("The score at the end of a day.")
public record HealthPoint(
        @NonNull @Description("The day, in UTC.") LocalDate date,

        @Description("0–100; null where coverage was too low.")
        Integer score,

        @NonNull @Description("Key of the band.") String band,

        @Description("Known weight divided by all weight, 0–1.")
        BigDecimal coverage) {

    static HealthPoint of(HealthView.HistoryPoint point) {
        return new HealthPoint(point.date(), point.score(), point.band(), point.coverage());
    }
}
