package io.steward.accounts.segmentation;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.steward.platform.persistence.OwnContext;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Finds out which accounts belong elsewhere. Expressions are computed on threads that may take their time. */
@ApplicationScoped
class SegmentJudge {

    private static final int MOST_COMPILED = 16;

    private final CandidateStore candidates;
    private final SegmentationSettings settings;
    private final Clock clock;

    /** The rules that were used last, ready for use: reading them costs more than looking at an account. */
    private final Map<List<SegmentRule>, CompiledRules> compiled = new LinkedHashMap<>(MOST_COMPILED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<SegmentRule>, CompiledRules> eldest) {
            return size() > MOST_COMPILED;
        }
    };

    SegmentJudge(CandidateStore candidates, SegmentationSettings settings, Clock clock) {
        this.candidates = candidates;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What came of a page of accounts.
     *
     * @param moves those that belong elsewhere
     * @param looked how many were looked at
     * @param last the last of them; null where there was none
     * @param isLast whether there are no more behind them
     */
    record Judged(List<Move> moves, int looked, UUID last, boolean isLast) {}

    /** Looks at the next accounts behind one, in the order of their ids. */
    Uni<Judged> page(SqlConnection connection, List<SegmentRule> rules, UUID after) {
        Instant now = clock.instant();
        int limit = settings.evaluationBatch();
        CompiledRules ready = compiled(rules);
        return candidates
                .page(connection, ready.facts(), now, after, limit)
                .chain(rows -> aside(rows, ready, now, limit));
    }

    /** Looks at those of some accounts that nobody pinned. */
    Uni<List<Move>> of(SqlConnection connection, List<SegmentRule> rules, Collection<UUID> ids) {
        Instant now = clock.instant();
        CompiledRules ready = compiled(rules);
        return candidates
                .byIds(connection, ready.facts(), now, ids)
                .chain(rows -> aside(rows, ready, now, ids.size()))
                .map(Judged::moves);
    }

    /** On a thread of its own kind, and back: the connection belongs to the thread that called. */
    private static Uni<Judged> aside(RowSet<Row> rows, CompiledRules rules, Instant now, int limit) {
        Executor back = OwnContext.executor();
        return Uni.createFrom()
                .item(() -> judge(CandidateStore.candidates(rows, rules.facts(), now), rules, limit))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(back);
    }

    private static Judged judge(List<Candidate> candidates, CompiledRules rules, int limit) {
        UUID last = candidates.isEmpty() ? null : candidates.getLast().id();
        return new Judged(rules.moves(candidates), candidates.size(), last, candidates.size() < limit);
    }

    private CompiledRules compiled(List<SegmentRule> rules) {
        synchronized (compiled) {
            return compiled.computeIfAbsent(rules, CompiledRules::new);
        }
    }
}
