package io.steward.health.score;

import io.smallrye.mutiny.Uni;
import io.steward.health.score.HistoryStore.DayScore;
import io.steward.health.score.ScoreStore.Claimed;
import io.steward.health.score.ScoreStore.Measured;
import io.steward.health.score.ScoreStore.Scored;
import io.steward.health.scorecard.Assessment;
import io.steward.health.scorecard.Scorecard;
import io.steward.health.scorecard.ScorecardCatalog;
import io.steward.platform.contracts.health.HealthEvent.MetricsChanged;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import io.steward.platform.outbox.CausedEvent;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns marks into scores: measures in SQL, applies the scorecard, writes and publishes only what changed. */
@ApplicationScoped
public class ScoringService {

    private final ScoreStore store;
    private final HistoryStore history;
    private final ScorecardCatalog catalog;
    private final OutboxStore outbox;
    private final Pool pool;
    private final Clock clock;

    ScoringService(
            ScoreStore store,
            HistoryStore history,
            ScorecardCatalog catalog,
            OutboxStore outbox,
            Pool pool,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.catalog = catalog;
        this.outbox = outbox;
        this.pool = pool;
        this.clock = clock;
    }

    /** An account after a round: what it is now, and what it was. */
    private record Outcome(Measured measured, Assessment assessment, CurrentScore after) {

        Outcome inBandSince(Instant since) {
            return since.isBefore(after.bandSince())
                    ? new Outcome(measured, assessment, after.inBandSince(since))
                    : this;
        }
    }

    /** Scores at most so many marked accounts in one transaction; answers how many there were. */
    Uni<Integer> scoreMarked(int limit) {
        return pool.withTransaction(connection -> store.claim(connection, limit)
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(0)
                        : score(connection, claimed).replaceWith(claimed.size())));
    }

    private Uni<Void> score(SqlConnection connection, List<Claimed> claimed) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Scorecard scorecard = catalog.applied();
        List<UUID> accounts = claimed.stream().map(Claimed::accountId).toList();
        Set<UUID> historyChanged = claimed.stream()
                .filter(Claimed::historyChanged)
                .map(Claimed::accountId)
                .collect(Collectors.toSet());
        return store.measure(connection, accounts, today, now)
                .map(measured -> assess(measured, scorecard, now))
                .chain(outcomes -> datedByHistory(connection, outcomes, historyChanged, today))
                .chain(outcomes -> write(connection, outcomes, today)
                        .chain(() -> outbox.insertCaused(connection, events(outcomes, causes(claimed), now))));
    }

    private static List<Outcome> assess(List<Measured> measured, Scorecard scorecard, Instant now) {
        return measured.stream()
                .map(one -> {
                    Assessment assessment = Assessment.of(scorecard, one.metrics());
                    return new Outcome(one, assessment, one.before().next(scorecard, assessment, one.past(), now));
                })
                .toList();
    }

    /** An import of the past can tell that an account entered its band before we first saw it there. */
    private Uni<List<Outcome>> datedByHistory(
            SqlConnection connection, List<Outcome> outcomes, Set<UUID> historyChanged, LocalDate today) {
        List<Scored> questioned = outcomes.stream()
                .filter(outcome -> historyChanged.contains(outcome.measured().accountId()))
                .map(outcome -> new Scored(outcome.measured().accountId(), outcome.after()))
                .toList();
        if (questioned.isEmpty()) {
            return Uni.createFrom().item(outcomes);
        }
        return store.bandBegins(connection, questioned, today)
                .map(begins ->
                        outcomes.stream().map(outcome -> dated(outcome, begins)).toList());
    }

    private static Outcome dated(Outcome outcome, Map<UUID, LocalDate> begins) {
        LocalDate day = begins.get(outcome.measured().accountId());
        return day == null
                ? outcome
                : outcome.inBandSince(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Uni<Void> write(SqlConnection connection, List<Outcome> outcomes, LocalDate today) {
        List<Scored> changed = outcomes.stream()
                .filter(outcome ->
                        !outcome.after().equalsStored(outcome.measured().before()))
                .map(outcome -> new Scored(outcome.measured().accountId(), outcome.after()))
                .toList();
        List<DayScore> days = outcomes.stream()
                .map(outcome -> new DayScore(outcome.measured().accountId(), today, outcome.assessment()))
                .toList();
        return store.save(connection, changed).chain(() -> history.write(connection, days));
    }

    private static Map<UUID, String> causes(List<Claimed> claimed) {
        Map<UUID, String> causes = new HashMap<>();
        claimed.forEach(account -> causes.put(account.accountId(), account.traceparent()));
        return causes;
    }

    private static List<CausedEvent> events(List<Outcome> outcomes, Map<UUID, String> causes, Instant now) {
        List<CausedEvent> events = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Measured measured = outcome.measured();
            String cause = causes.get(measured.accountId());
            if (measured.changed()) {
                events.add(new CausedEvent(new MetricsChanged(measured.accountId(), measured.metrics(), now), cause));
            }
            if (!outcome.after().looksLike(measured.before())) {
                events.add(new CausedEvent(
                        scoreChanged(measured.accountId(), outcome.after(), measured.before(), now), cause));
            }
        }
        return events;
    }

    private static ScoreChanged scoreChanged(UUID accountId, CurrentScore after, CurrentScore before, Instant now) {
        return new ScoreChanged(
                accountId,
                after.score(),
                after.band(),
                before.score(),
                before.band(),
                after.coverage(),
                after.trend(),
                after.scorecard(),
                now);
    }
}
