package io.steward.accounts.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Keeps every version of the rules; the newest one counts. */
@ApplicationScoped
class JourneyRuleStore {

    private static final String NEWEST = """
            SELECT version, switched_on, rules, written_by, written_at FROM journey_rule_sets
             ORDER BY version DESC LIMIT 1""";

    private static final String LOCK = "LOCK TABLE journey_rule_sets IN SHARE ROW EXCLUSIVE MODE";

    private static final String ADD = """
            INSERT INTO journey_rule_sets (version, switched_on, rules, written_by, written_at)
            VALUES ($1, $2, $3, $4, $5)""";

    private final Pool pool;
    private final ObjectMapper json;

    JourneyRuleStore(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    Uni<Optional<JourneyRulesView>> newest() {
        return newest(pool);
    }

    Uni<Optional<JourneyRulesView>> newest(SqlClient client) {
        return client.query(NEWEST)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(this::view));
    }

    /** The newest one, to which nobody else adds a newer one until the transaction ends. */
    Uni<Optional<JourneyRulesView>> lockNewest(SqlConnection connection) {
        return connection.query(LOCK).execute().chain(() -> newest(connection));
    }

    Uni<Void> add(SqlConnection connection, long version, JourneyRulesRequest wanted, String by, Instant now) {
        Tuple parameters = Tuple.tuple()
                .addLong(version)
                .addBoolean(wanted.switchedOn())
                .addJsonArray(stored(wanted.rules()))
                .addString(by)
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(ADD).execute(parameters).replaceWithVoid();
    }

    private JourneyRulesView view(Row row) {
        return new JourneyRulesView(
                row.getBoolean("switched_on"),
                rules(row.get(JsonArray.class, "rules")),
                row.getString("written_by"),
                row.getOffsetDateTime("written_at").toInstant(),
                row.getLong("version"));
    }

    private JsonArray stored(List<JourneyRule> rules) {
        try {
            return new JsonArray(json.writeValueAsString(rules));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JourneyRule> rules(JsonArray stored) {
        try {
            return json.readValue(stored.encode(), new TypeReference<List<JourneyRule>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
