package io.steward.accounts.privacy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the words that name a person out of what was written at an account, and out of what waits or was kept of files
 * and requests.
 */
@ApplicationScoped
class WordStore {

    /** Texts of an account; that a name goes out of them is no change of theirs, and is not audited. */
    private static final List<String> OF_ACCOUNT = List.of(
            texts("timeline_entries", "title", "text"),
            texts("value_moments", "title", "proof"),
            texts("churns", "note"),
            texts("stage_changes", "reason"),
            json("timeline_entries", "details"),
            json("audit_entries", "changes"));

    /** Rows of files, and requests, know no account. */
    private static final List<String> OF_ALL = List.of(
            "UPDATE import_refusals SET faults = without_words(faults::text, $1)::jsonb"
                    + " WHERE without_words(faults::text, $1) <> faults::text",
            "UPDATE idempotency_keys SET body = NULL WHERE without_words(body, $1) <> body",
            "DELETE FROM dead_letters WHERE without_words(document, $1) <> document");

    /** Nobody reads the file of an import that has ended. One that is under way is left: it is not read yet. */
    private static final String OLD_FILES = """
            DELETE FROM import_parts USING imports
             WHERE imports.id = import_id AND finished_at IS NOT NULL""";

    /** Answers how many rows named the person. */
    Uni<Long> erase(SqlConnection connection, UUID accountId, Words words) {
        return run(connection, OF_ACCOUNT, Tuple.of(words.pattern(), accountId))
                .chain(atAccount ->
                        run(connection, OF_ALL, Tuple.of(words.pattern())).map(elsewhere -> atAccount + elsewhere))
                .call(() -> connection.query(OLD_FILES).execute());
    }

    private static Uni<Long> run(SqlConnection connection, List<String> statements, Tuple parameters) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(
                        statement -> connection.preparedQuery(statement).execute(parameters))
                .collect()
                .with(Collectors.summingLong(rows -> rows.rowCount()));
    }

    private static String texts(String table, String... columns) {
        String cleaned = Stream.of(columns)
                .map(column -> column + " = without_words(" + column + ", $1)")
                .collect(Collectors.joining(", "));
        String named = Stream.of(columns)
                .map(column -> "without_words(" + column + ", $1) <> " + column)
                .collect(Collectors.joining(" OR "));
        return "UPDATE " + table + " SET " + cleaned + " WHERE account_id = $2 AND (" + named + ")";
    }

    private static String json(String table, String column) {
        return "UPDATE " + table + " SET " + column + " = without_words(" + column + "::text, $1)::jsonb"
                + " WHERE account_id = $2 AND without_words(" + column + "::text, $1) <> " + column + "::text";
    }
}
