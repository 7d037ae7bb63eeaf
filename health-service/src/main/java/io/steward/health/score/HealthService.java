package io.steward.health.score;

import io.smallrye.mutiny.Uni;
import io.steward.health.score.HealthStore.Present;
import io.steward.health.scorecard.Assessment;
import io.steward.health.scorecard.Assessment.Part;
import io.steward.health.scorecard.Rule;
import io.steward.health.scorecard.Scorecard;
import io.steward.health.scorecard.ScorecardCatalog;
import io.steward.platform.contracts.health.HealthView;
import io.steward.platform.contracts.health.HealthView.Component;
import io.steward.platform.contracts.health.HealthView.HistoryPoint;
import io.steward.platform.contracts.health.HealthView.ScorecardReference;
import io.steward.platform.contracts.health.Metrics;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells the health of accounts with its explanation, which is made of the stored metrics when it is read. */
@ApplicationScoped
class HealthService {

    private final HealthStore store;
    private final HistoryStore history;
    private final ScorecardCatalog catalog;
    private final Pool pool;
    private final Clock clock;

    HealthService(HealthStore store, HistoryStore history, ScorecardCatalog catalog, Pool pool, Clock clock) {
        this.store = store;
        this.history = history;
        this.catalog = catalog;
        this.pool = pool;
        this.clock = clock;
    }

    /** One account; fails with 404 where there is none. */
    Uni<HealthView> getHealth(UUID accountId) {
        return store.list(pool, List.of(accountId))
                .map(found -> found.stream()
                        .findFirst()
                        .map(present -> view(present, null))
                        .orElseThrow(() -> Problems.notFound("account", accountId)));
    }

    /** The accounts that exist, in the order of the ids. */
    Uni<List<HealthView>> listHealth(List<UUID> accountIds) {
        return store.list(pool, accountIds).map(found -> ordered(accountIds, found, Optional.empty()));
    }

    /** As {@link #listHealth}, with the scores of so many days, today included. */
    Uni<List<HealthView>> listHealthWithHistory(List<UUID> accountIds, int days) {
        return store.list(pool, accountIds)
                .chain(found -> history.list(pool, accountIds, today().minusDays(days - 1L), today())
                        .map(points -> ordered(accountIds, found, Optional.of(points))));
    }

    /** The score at the end of each day; fails with 404 where there is no such account. */
    Uni<List<HistoryPoint>> listHistory(UUID accountId, LocalDate from, LocalDate to) {
        return getHealth(accountId)
                .chain(exists -> history.list(pool, List.of(accountId), from, to))
                .map(points -> points.getOrDefault(accountId, List.of()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<HealthView> ordered(
            List<UUID> accountIds, List<Present> found, Optional<Map<UUID, List<HistoryPoint>>> points) {
        return accountIds.stream()
                .distinct()
                .flatMap(id ->
                        found.stream().filter(present -> present.accountId().equals(id)))
                .map(present -> view(
                        present,
                        points.map(all -> all.getOrDefault(present.accountId(), List.of()))
                                .orElse(null)))
                .toList();
    }

    private HealthView view(Present present, List<HistoryPoint> points) {
        CurrentScore score = present.score();
        Scorecard scorecard = catalog.applied();
        Instant since = score.bandSince();
        return new HealthView(
                present.accountId(),
                score.score(),
                score.band(),
                score.coverage(),
                score.trend(),
                since,
                since == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(since, clock.instant())),
                present.computedAt(),
                score.scorecard() == null
                        ? new ScorecardReference(scorecard.key(), scorecard.version())
                        : score.scorecard(),
                components(scorecard, present.metrics()),
                points);
    }

    private static List<Component> components(Scorecard scorecard, Metrics metrics) {
        return Assessment.of(scorecard, metrics == null ? NO_METRICS : metrics).parts().stream()
                .map(part -> component(part, metrics))
                .toList();
    }

    private static Component component(Part part, Metrics metrics) {
        Optional<Rule> rule = part.rule();
        BigDecimal weight = BigDecimal.valueOf(part.component().weight());
        return new Component(
                part.component().key(),
                part.component().name(),
                weight,
                rule.map(hit -> part.component().describe(metrics)).orElse(null),
                rule.map(Rule::name).orElse(null),
                rule.map(hit -> BigDecimal.valueOf(hit.points())).orElse(null),
                weight,
                rule.isPresent());
    }

    private static final Metrics NO_METRICS = new Metrics(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null);
}
