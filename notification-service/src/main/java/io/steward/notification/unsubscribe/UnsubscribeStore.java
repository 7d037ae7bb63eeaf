package io.steward.notification.unsubscribe;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.MessageEvent.Unsubscribed;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who takes no more messages of what; asked for whole batches of mail. */
@ApplicationScoped
class UnsubscribeStore {

    private static final String INSERT = """
            INSERT INTO unsubscribes (contact_id, category, account_id, unsubscribed_at)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT ON CONSTRAINT pk_unsubscribes DO NOTHING""";

    private static final String LIST = "SELECT contact_id, category FROM unsubscribes WHERE contact_id = ANY($1)";

    private final Pool pool;
    private final OutboxStore outbox;

    UnsubscribeStore(Pool pool, OutboxStore outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    /** Notes it and tells it; the second time is a no-op. */
    Uni<Void> add(UnsubscribeToken token, Instant at) {
        return pool.withTransaction(connection -> insert(connection, token, at)
                .chain(isNew -> isNew
                        ? outbox.insert(
                                connection,
                                List.of(new Unsubscribed(token.accountId(), token.contactId(), token.category(), at)))
                        : Uni.createFrom().voidItem()));
    }

    /** Everything that these contacts take no more. */
    Uni<Set<Withdrawal>> list(List<UUID> contactIds) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(contactIds.toArray(UUID[]::new)))
                .map(rows -> rows.stream()
                        .map(row -> new Withdrawal(row.getUUID("contact_id"), row.getString("category")))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Uni<Boolean> insert(SqlConnection connection, UnsubscribeToken token, Instant at) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(token.contactId(), token.category(), token.accountId(), at.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() > 0);
    }
}
