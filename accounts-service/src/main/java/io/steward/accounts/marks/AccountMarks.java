package io.steward.accounts.marks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Accounts at which a duty has to look again, because something has changed there. The database marks them itself, in the
 * transaction of the change and only for duties that are switched on.
 */
@ApplicationScoped
public class AccountMarks {

    /** Whoever is writing now is waited for and seen, whoever writes later marks what is written. */
    private static final String WAIT = "LOCK TABLE accounts, milestones IN SHARE MODE";

    private static final String SWITCH = """
            INSERT INTO account_mark_duties (duty, switched_on) VALUES ($1, $2)
                ON CONFLICT ON CONSTRAINT pk_account_mark_duties DO UPDATE SET switched_on = excluded.switched_on""";

    private static final String FORGET = "DELETE FROM account_marks WHERE duty = $1 AND NOT $2";

    private static final String TAKE = """
            DELETE FROM account_marks
             WHERE duty = $1 AND id IN (SELECT id FROM account_marks WHERE duty = $1
                                         ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
            RETURNING account_id""";

    /**
     * Has accounts marked for a duty from the end of the transaction on, or not any more; then those that are marked are
     * forgotten.
     *
     * @param duty names what is to be done, not who does it
     */
    public Uni<Void> mark(SqlConnection connection, String duty, boolean on) {
        return connection
                .query(WAIT)
                .execute()
                .chain(() -> connection.preparedQuery(SWITCH).execute(Tuple.of(duty, on)))
                .chain(() -> connection.preparedQuery(FORGET).execute(Tuple.of(duty, on)))
                .replaceWithVoid();
    }

    /**
     * Takes some of the oldest marks, each account once: whoever takes them looks at the accounts in the same transaction,
     * and where that fails they are marked as before.
     *
     * @return empty where nothing is marked that nobody else has taken
     */
    public Uni<Set<UUID>> take(SqlConnection connection, String duty, int limit) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(duty, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("account_id"))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
