package io.steward.notification.message;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.MessageView;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Messages of many accounts, in one statement whatever their number. */
@ApplicationScoped
class MessageStore {

    private static final String BY_ID =
            "SELECT " + MessageRows.COLUMNS + " FROM messages m WHERE m.id = ANY($1) ORDER BY m.id DESC";

    /** The inner query walks the index of one account and stops after its limit. */
    private static final String NEWEST_OF_ACCOUNTS = "SELECT " + MessageRows.COLUMNS + """
             FROM (SELECT DISTINCT account_id FROM unnest($1::uuid[]) AS given (account_id)) AS a
            CROSS JOIN LATERAL (
                SELECT * FROM messages WHERE account_id = a.account_id ORDER BY id DESC LIMIT $2) AS m
            ORDER BY m.id DESC""";

    private final Pool pool;

    MessageStore(Pool pool) {
        this.pool = pool;
    }

    /** The messages of these ids that exist, newest first. */
    Uni<List<MessageView>> listByIds(List<UUID> ids) {
        return pool.preparedQuery(BY_ID)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(MessageStore::views);
    }

    /** The newest messages of each account, newest first. */
    Uni<List<MessageView>> listNewestOfAccounts(List<UUID> accountIds, int limitEach) {
        return pool.preparedQuery(NEWEST_OF_ACCOUNTS)
                .execute(Tuple.of(accountIds.toArray(UUID[]::new), limitEach))
                .map(MessageStore::views);
    }

    private static List<MessageView> views(RowSet<Row> rows) {
        return rows.stream().map(MessageRows::view).toList();
    }
}
