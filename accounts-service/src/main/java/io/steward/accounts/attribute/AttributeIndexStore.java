package io.steward.accounts.attribute;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Makes the indexes of the table what the definitions ask for, one process at a time and without keeping anybody from
 * writing accounts. An index whose building was broken off is invalid, and is built again.
 */
@ApplicationScoped
class AttributeIndexStore {

    private static final long LOCK = 0x617474726962L;

    private static final String PRESENT = """
            SELECT class.relname AS name, index.indisvalid AS whole
              FROM pg_index AS index
              JOIN pg_class AS class ON class.oid = index.indexrelid
             WHERE index.indrelid = 'accounts'::regclass AND starts_with(class.relname, $1)""";

    private final Pool pool;
    private final AttributeDefinitionStore definitions;

    AttributeIndexStore(Pool pool, AttributeDefinitionStore definitions) {
        this.pool = pool;
        this.definitions = definitions;
    }

    /** Builds what is missing and removes what nobody asks for; nothing where another process is at it. */
    Uni<Void> reconcile() {
        return pool.withConnection(connection -> statements(connection)
                .chain(statements -> statements.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : alone(connection, () -> statements(connection).chain(open -> run(connection, open)))));
    }

    private Uni<Void> alone(SqlConnection connection, Supplier<Uni<Void>> work) {
        return connection
                .preparedQuery("SELECT pg_try_advisory_lock($1)")
                .execute(Tuple.of(LOCK))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(mine -> mine
                        ? work.get()
                                .onTermination()
                                .call(() -> connection
                                        .preparedQuery("SELECT pg_advisory_unlock($1)")
                                        .execute(Tuple.of(LOCK)))
                        : Uni.createFrom().voidItem());
    }

    private Uni<List<String>> statements(SqlConnection connection) {
        return definitions
                .all(connection)
                .chain(all -> connection
                        .preparedQuery(PRESENT)
                        .execute(Tuple.of(AttributeIndex.PREFIX))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .collect(
                                        Collectors.toMap(row -> row.getString("name"), row -> row.getBoolean("whole"))))
                        .map(present -> statements(all, present)));
    }

    private static List<String> statements(List<AttributeDefinitionView> definitions, Map<String, Boolean> present) {
        Map<String, AttributeIndex> wanted = definitions.stream()
                .filter(AttributeDefinitionView::indexed)
                .map(AttributeIndex::of)
                .collect(Collectors.toMap(AttributeIndex::name, index -> index, (one, other) -> one, TreeMap::new));
        List<String> statements = new ArrayList<>();
        present.forEach((name, whole) -> {
            if (!whole || !wanted.containsKey(name)) {
                statements.add("DROP INDEX CONCURRENTLY IF EXISTS " + name);
            }
        });
        wanted.forEach((name, index) -> {
            if (!present.getOrDefault(name, false)) {
                statements.add("CREATE INDEX CONCURRENTLY " + name + " ON accounts ((" + index.expression() + "))");
            }
        });
        if (statements.stream().anyMatch(statement -> statement.startsWith("CREATE"))) {
            // The planner knows how the values of an expression are spread only after it was looked at.
            statements.add("ANALYZE accounts");
        }
        return statements;
    }

    private static Uni<Void> run(SqlConnection connection, List<String> statements) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(
                        statement -> connection.query(statement).execute())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
