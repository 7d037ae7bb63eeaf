package io.steward.accounts.duplicate;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.duplicate.AccountDuplicateView.Reason;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Looks at a few accounts or contacts in the order of their ids, each against all others behind it by indexes: every
 * pair is found once, and no call takes longer where there are many.
 */
@ApplicationScoped
class DuplicateStore {

    /** Of the names of both together, how much they have in common. */
    private static final double ALIKE = 0.55;

    /** Lets the index of the search text find the names; what it finds is then compared name by name. */
    private static final String LESS_STRICT = "SELECT set_config('pg_trgm.word_similarity_threshold', '0.5', true)";

    private static final String ACCOUNTS = """
            WITH looked AS MATERIALIZED (
                SELECT id, external_id, name, domain, owner FROM accounts
                 WHERE archived_at IS NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2
            )
            SELECT looked.id, looked.external_id, looked.name, looked.domain, looked.owner, other.id AS other_id,
                   other.external_id AS other_external_id, other.name AS other_name, other.domain AS other_domain,
                   other.owner AS other_owner, other.domain = looked.domain AS same_domain,
                   similarity(lower(other.name), lower(looked.name)) AS similarity
              FROM looked
              LEFT JOIN LATERAL (
                   (SELECT id, external_id, name, domain, owner FROM accounts
                     WHERE domain = looked.domain AND id > looked.id AND archived_at IS NULL ORDER BY id LIMIT 10)
                    UNION
                   (SELECT id, external_id, name, domain, owner FROM accounts
                     WHERE lower(looked.name) <% search_text AND id > looked.id AND archived_at IS NULL
                       AND similarity(lower(name), lower(looked.name)) >= $3
                     ORDER BY similarity(lower(name), lower(looked.name)) DESC, id LIMIT 10)) AS other ON true
             ORDER BY looked.id, other.id""";

    private static final String CONTACTS = """
            WITH looked AS MATERIALIZED (
                SELECT id, account_id, external_id, name, email FROM contacts
                 WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2
            )
            SELECT looked.*, other.id AS other_id, other.account_id AS other_account_id,
                   other.external_id AS other_external_id, other.name AS other_name, other.email AS other_email,
                   lower(other.email) = lower(looked.email) AS same_address,
                   other.account_id = looked.account_id AND lower(other.name) = lower(looked.name) AS same_name
              FROM looked
              LEFT JOIN LATERAL (
                   (SELECT id, account_id, external_id, name, email FROM contacts
                     WHERE lower(email) = lower(looked.email) AND id > looked.id ORDER BY id LIMIT 10)
                    UNION
                   (SELECT id, account_id, external_id, name, email FROM contacts
                     WHERE account_id = looked.account_id AND lower(name) = lower(looked.name) AND id > looked.id
                     ORDER BY id LIMIT 10)) AS other ON true
             ORDER BY looked.id, other.id""";

    private final Pool pool;

    DuplicateStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * What was found.
     *
     * @param looked how many were looked at
     * @param last the last of them; null for none
     */
    record Found<T>(List<T> pairs, int looked, UUID last) {}

    Uni<Found<AccountDuplicateView>> accounts(UUID after, int most) {
        return pool.withTransaction(connection -> connection
                .query(LESS_STRICT)
                .execute()
                .chain(() ->
                        read(connection, ACCOUNTS, Tuple.of(after, most, (float) ALIKE), DuplicateStore::accountPair)));
    }

    Uni<Found<ContactDuplicateView>> contacts(UUID after, int most) {
        return pool.withConnection(
                connection -> read(connection, CONTACTS, Tuple.of(after, most), DuplicateStore::contactPair));
    }

    private static <T> Uni<Found<T>> read(
            SqlConnection connection, String statement, Tuple parameters, Function<Row, T> pair) {
        return connection.preparedQuery(statement).execute(parameters).map(rows -> found(rows, pair));
    }

    private static <T> Found<T> found(RowSet<Row> rows, Function<Row, T> pair) {
        List<T> pairs = new ArrayList<>();
        UUID last = null;
        int looked = 0;
        for (Row row : rows) {
            if (!row.getUUID("id").equals(last)) {
                last = row.getUUID("id");
                looked++;
            }
            if (row.getUUID("other_id") != null) {
                pairs.add(pair.apply(row));
            }
        }
        return new Found<>(pairs, looked, last);
    }

    private static AccountDuplicateView accountPair(Row row) {
        BigDecimal similarity = BigDecimal.valueOf(row.getDouble("similarity")).setScale(2, RoundingMode.HALF_UP);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (Boolean.TRUE.equals(row.getBoolean("same_domain"))) {
            reasons.add(Reason.SAME_DOMAIN);
        }
        if (row.getDouble("similarity") >= ALIKE) {
            reasons.add(Reason.SIMILAR_NAME);
        }
        return new AccountDuplicateView(account(row, ""), account(row, "other_"), reasons, similarity);
    }

    private static AccountDuplicateView.Candidate account(Row row, String prefix) {
        return new AccountDuplicateView.Candidate(
                row.getUUID(prefix + "id"),
                row.getString(prefix + "external_id"),
                row.getString(prefix + "name"),
                row.getString(prefix + "domain"),
                row.getString(prefix + "owner"));
    }

    private static ContactDuplicateView contactPair(Row row) {
        Set<ContactDuplicateView.Reason> reasons = EnumSet.noneOf(ContactDuplicateView.Reason.class);
        if (Boolean.TRUE.equals(row.getBoolean("same_address"))) {
            reasons.add(ContactDuplicateView.Reason.SAME_ADDRESS);
        }
        if (Boolean.TRUE.equals(row.getBoolean("same_name"))) {
            reasons.add(ContactDuplicateView.Reason.SAME_NAME);
        }
        return new ContactDuplicateView(contact(row, ""), contact(row, "other_"), reasons);
    }

    private static ContactDuplicateView.Candidate contact(Row row, String prefix) {
        return new ContactDuplicateView.Candidate(
                row.getUUID(prefix + "id"),
                row.getUUID(prefix + "account_id"),
                row.getString(prefix + "external_id"),
                row.getString(prefix + "name"),
                row.getString(prefix + "email"));
    }
}
