package io.steward.health.score;

import io.smallrye.mutiny.Uni;
import io.steward.health.HealthSettings;
import io.steward.health.score.HistoryStore.Backlog;
import io.steward.health.score.HistoryStore.DayMetrics;
import io.steward.health.score.HistoryStore.DayScore;
import io.steward.health.scorecard.Assessment;
import io.steward.health.scorecard.Scorecard;
import io.steward.health.scorecard.ScorecardCatalog;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Computes the score of past days again after signals of the past came in, so that history and trends are as if they
 * had come in time. An account waits until nothing more of the past arrives for it.
 */
@ApplicationScoped
public class HistoryService {

    /** Accounts of one round: with 400 days each it is some seconds' work at most. */
    private static final int ACCOUNTS = 10;

    private final HistoryStore store;
    private final ScorecardCatalog catalog;
    private final HealthSettings settings;
    private final Pool pool;
    private final Clock clock;

    HistoryService(HistoryStore store, ScorecardCatalog catalog, HealthSettings settings, Pool pool, Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.settings = settings;
        this.pool = pool;
        this.clock = clock;
    }

    /** Takes some accounts that came to rest; answers how many. */
    Uni<Integer> recomputeSome() {
        HealthSettings.Scoring scoring = settings.scoring();
        return store.claim(pool, clock.instant(), scoring.historyQuiet(), scoring.historyPatience(), ACCOUNTS)
                .chain(claims -> claims.isEmpty()
                        ? Uni.createFrom().item(0)
                        : recompute(claims).replaceWith(claims.size()));
    }

    private Uni<Void> recompute(List<Backlog> claims) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate earliest = today.minusDays(settings.scoring().historyDays());
        List<UUID> accounts = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (Backlog claim : claims) {
            LocalDate from = claim.fromDay().isBefore(earliest) ? earliest : claim.fromDay();
            from.datesUntil(from.isBefore(today) ? today : from).forEach(day -> {
                accounts.add(claim.accountId());
                days.add(day);
            });
        }
        Scorecard scorecard = catalog.applied();
        return store.measure(pool, accounts.toArray(UUID[]::new), days.toArray(LocalDate[]::new))
                .map(measured ->
                        measured.stream().map(one -> score(scorecard, one)).toList())
                .chain(scores -> pool.withTransaction(connection ->
                        store.write(connection, scores).chain(() -> store.finish(connection, claims, now))));
    }

    private static DayScore score(Scorecard scorecard, DayMetrics one) {
        return new DayScore(one.accountId(), one.metrics().asOf(), Assessment.of(scorecard, one.metrics()));
    }
}
