package io.steward.accounts.contact;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.MergedAwayException;
import io.steward.accounts.account.MergedInto;
import io.steward.accounts.contact.ContactMerging.Place;
import io.steward.platform.caller.Caller;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The places of contacts that were merged away: what their ids and keys stand for. */
@ApplicationScoped
class MergedContactStore {

    /** A key that means somebody else where the account goes means that person from now on. */
    private static final String GIVE_WAY = """
            UPDATE merged_contacts AS goes SET external_id = NULL
             WHERE goes.account_id = $1
               AND (EXISTS (SELECT FROM contacts
                             WHERE contacts.account_id = $2 AND contacts.external_id = goes.external_id)
                    OR EXISTS (SELECT FROM merged_contacts AS stays
                                WHERE stays.account_id = $2 AND stays.external_id = goes.external_id))""";

    private static final String MOVE = "UPDATE merged_contacts SET account_id = $2 WHERE account_id = $1";

    private static final String LEAD_TO_THE_LAST = """
            UPDATE merged_contacts SET into_id = pair.into_id
              FROM unnest($1::uuid[], $2::uuid[]) AS pair (from_id, into_id)
             WHERE merged_contacts.into_id = pair.from_id""";

    private static final String KEEP = """
            INSERT INTO merged_contacts (id, account_id, external_id, into_id, merged_by, merged_at)
            SELECT goes.id, $3,
                   CASE WHEN EXISTS (SELECT FROM contacts AS other
                                      WHERE other.account_id = $3 AND other.external_id = goes.external_id
                                        AND other.id <> goes.id)
                          OR EXISTS (SELECT FROM merged_contacts AS other
                                      WHERE other.account_id = $3 AND other.external_id = goes.external_id)
                        THEN NULL ELSE goes.external_id END,
                   pair.into_id, $4, $5
              FROM unnest($1::uuid[], $2::uuid[]) AS pair (from_id, into_id)
              JOIN contacts AS goes ON goes.id = pair.from_id""";

    private static final String IDS = "SELECT id, into_id FROM merged_contacts WHERE id = ANY ($1) ORDER BY id";

    private static final String OWNERS = """
            SELECT contacts.id, contacts.account_id, accounts.owner
              FROM contacts JOIN accounts ON accounts.id = contacts.account_id
             WHERE contacts.id = ANY ($1) ORDER BY contacts.id FOR UPDATE OF contacts FOR KEY SHARE OF accounts""";

    private final Pool pool;
    private final Caller caller;

    MergedContactStore(Pool pool, Caller caller) {
        this.pool = pool;
        this.caller = caller;
    }

    /** Holds two contacts that are to be one; fails where they may not. */
    Uni<Place> lock(SqlConnection connection, UUID from, UUID into) {
        return connection
                .preparedQuery(OWNERS)
                .execute(Tuple.tuple().addArrayOfUUID(new UUID[] {from, into}))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("id"), Function.<Row>identity())))
                .chain(found -> places(connection, found, from, into));
    }

    private Uni<Place> places(SqlConnection connection, Map<UUID, Row> found, UUID from, UUID into) {
        Row stays = found.get(into);
        if (stays == null) {
            return survivorOf(connection, into).map(survivor -> {
                throw survivor == null ? Problems.notFound("contact", into) : new MergedAwayException(into, survivor);
            });
        }
        caller.requireMayChange(stays.getString("owner"));
        UUID accountId = stays.getUUID("account_id");
        Row goes = found.get(from);
        if (goes == null) {
            return survivorOf(connection, from).map(survivor -> {
                if (survivor == null) {
                    throw Problems.invalid("#/from", "is no contact");
                }
                if (!survivor.equals(into)) {
                    throw Problems.conflict("it was merged into " + survivor);
                }
                return new Place(accountId, true);
            });
        }
        if (!goes.getUUID("account_id").equals(accountId)) {
            throw Problems.conflict("the contacts are at different accounts: merge those");
        }
        return Uni.createFrom().item(new Place(accountId, false));
    }

    private static Uni<UUID> survivorOf(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(IDS)
                .execute(Tuple.tuple().addArrayOfUUID(new UUID[] {id}))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("into_id"))
                        .findFirst()
                        .orElse(null));
    }

    /** Which of these ids were merged away, and into what. */
    Uni<List<MergedInto>> mergedAway(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : pool.preparedQuery(IDS)
                        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new MergedInto(row.getUUID("id"), row.getUUID("into_id")))
                                .toList());
    }

    /**
     * Keeps the places of contacts that are about to go, and takes those of an account along.
     *
     * @param fromAccount null where only contacts are merged
     */
    Uni<Void> keep(SqlConnection connection, UUID fromAccount, ContactMerge merge) {
        UUID[] going = merge.pairs().stream().map(ContactPair::from).toArray(UUID[]::new);
        UUID[] staying = merge.pairs().stream().map(ContactPair::into).toArray(UUID[]::new);
        Tuple accounts = Tuple.of(fromAccount, merge.accountId());
        return connection
                .preparedQuery(GIVE_WAY)
                .execute(accounts)
                .chain(() -> connection.preparedQuery(MOVE).execute(accounts))
                .chain(() -> connection
                        .preparedQuery(LEAD_TO_THE_LAST)
                        .execute(Tuple.tuple().addArrayOfUUID(going).addArrayOfUUID(staying)))
                .chain(() -> connection
                        .preparedQuery(KEEP)
                        .execute(Tuple.tuple()
                                .addArrayOfUUID(going)
                                .addArrayOfUUID(staying)
                                .addUUID(merge.accountId())
                                .addString(merge.by())
                                .addOffsetDateTime(merge.now().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }
}
