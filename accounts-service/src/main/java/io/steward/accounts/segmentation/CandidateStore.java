package io.steward.accounts.segmentation;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.segmentation.SegmentFact.Structure;
import io.steward.platform.expressions.Facts;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads accounts that nobody pinned, with the facts that rules ask for and no more. */
@ApplicationScoped
class CandidateStore {

    /** The rate of today; where the first one begins later, that one, as revenue metrics do. */
    private static final String RATES = """
            WITH rates AS MATERIALIZED (
                SELECT DISTINCT ON (currency) currency, rate FROM exchange_rates
                 ORDER BY currency, valid_from > $1::date, abs(valid_from - $1::date)
            )
            SELECT id, version, segment""";

    private static final String PAGE = " FROM accounts WHERE NOT segment_pinned AND id > $2 ORDER BY id LIMIT $3";

    /** Before every other. */
    private static final UUID FIRST = new UUID(0, 0);

    private static final String BY_IDS = " FROM accounts WHERE NOT segment_pinned AND id = ANY ($2)";

    /** The next accounts behind an id, in the order of ids; from the begin where it is null. */
    Uni<RowSet<Row>> page(SqlConnection connection, Set<SegmentFact> facts, Instant now, UUID after, int limit) {
        return connection
                .preparedQuery(statement(facts, PAGE))
                .execute(Tuple.of(today(now), after == null ? FIRST : after, limit));
    }

    /** Those of some accounts that nobody pinned. */
    Uni<RowSet<Row>> byIds(SqlConnection connection, Set<SegmentFact> facts, Instant now, Collection<UUID> ids) {
        return connection
                .preparedQuery(statement(facts, BY_IDS))
                .execute(Tuple.of(today(now), ids.toArray(UUID[]::new)));
    }

    /** What was read, in the language of conditions. */
    static List<Candidate> candidates(RowSet<Row> rows, Set<SegmentFact> facts, Instant now) {
        List<Candidate> candidates = new ArrayList<>(rows.size());
        for (Row row : rows) {
            candidates.add(new Candidate(
                    row.getUUID("id"), row.getLong("version"), row.getString("segment"), facts(row, facts, now)));
        }
        return candidates;
    }

    private static String statement(Set<SegmentFact> facts, String from) {
        return RATES + facts.stream().map(fact -> ", " + fact.sql()).collect(Collectors.joining()) + from;
    }

    private static Facts facts(Row row, Set<SegmentFact> facts, Instant now) {
        Map<String, Map<String, Object>> structures = new HashMap<>();
        for (Structure structure : Structure.values()) {
            structures.put(structure.title(), new HashMap<>());
        }
        int column = 3;
        for (SegmentFact fact : facts) {
            Object value = row.getValue(column++);
            structures
                    .get(fact.structure().title())
                    .put(fact.title(), value instanceof JsonObject object ? object.getMap() : value);
        }
        return Facts.of(structures, now);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
