package io.steward.gateway.subscription;

import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.health.Trend;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A change of health in the graph. */
@Description("The score, the band or the coverage of an account changed.")
public record HealthChange(
        @Ignore ScoreChanged event,
        @Ignore AccountBatch batch,

        @Id @NonNull @Description("Id of the account.") String accountId,

        @Description("0–100; null where coverage is too low.")
        Integer score,

        @NonNull @Description("Key of the band.") String band,

        @Description("Score before; null where there was none.")
        Integer previousScore,

        @Description("Band before.") String previousBand,

        @Description("Known weight divided by all weight, 0–1.")
        BigDecimal coverage,

        @NonNull @Description("How the score changed over time.")
        Trend trend,

        @Description("When the score was computed.") Instant computedAt) {

    static HealthChange of(ScoreChanged event, AccountBatch batch) {
        return new HealthChange(
                event,
                batch,
                event.accountId().toString(),
                event.score(),
                event.band(),
                event.previousScore(),
                event.previousBand(),
                event.coverage(),
                Trend.of(event.trend()),
                event.computedAt());
    }
}
