package io.steward.accounts.contact;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.ContactMerged;
import io.steward.platform.contracts.accounts.AccountEvent.ContactUpdated;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Merges contacts: first it is planned, then whoever calls moves what refers to those that go, then it is carried out.
 * All within one transaction, in a constant number of statements.
 */
@ApplicationScoped
public class ContactMerging {

    /** The integrator's key tells a person before the address does. */
    private static final String PAIRS = """
            SELECT DISTINCT ON (from_id) from_id, into_id
              FROM (SELECT goes.id AS from_id, stays.id AS into_id, 1 AS rank
                      FROM contacts AS goes JOIN contacts AS stays USING (external_id)
                     WHERE goes.account_id = $1 AND stays.account_id = $2
                     UNION ALL
                    SELECT goes.id, merged.into_id, 2
                      FROM contacts AS goes JOIN merged_contacts AS merged USING (external_id)
                     WHERE goes.account_id = $1 AND merged.account_id = $2
                     UNION ALL
                    SELECT goes.id, stays.id, 3
                      FROM contacts AS goes JOIN contacts AS stays ON lower(stays.email) = lower(goes.email)
                     WHERE goes.account_id = $1 AND stays.account_id = $2) AS found
             ORDER BY from_id, rank, into_id""";

    private static final String LOCK = "SELECT " + StoredContact.COLUMNS
            + " FROM contacts WHERE account_id = $1 OR id = ANY ($2) ORDER BY account_id, external_id FOR UPDATE";

    private static final String TAKEN = """
            SELECT goes.id FROM contacts AS goes
             WHERE goes.id = ANY ($1)
               AND EXISTS (SELECT FROM contacts AS other
                            WHERE other.account_id = $2 AND lower(other.email) = lower(goes.email)
                              AND other.id <> ALL ($1))""";

    private static final String REMOVE = "DELETE FROM contacts WHERE id = ANY ($1)";

    private static final String MOVE = """
            UPDATE contacts SET account_id = $2, version = version + 1, updated_at = $3 WHERE id = ANY ($1)""";

    private final MergedContactStore places;
    private final ContactCrowdStore contacts;
    private final OutboxStore outbox;

    ContactMerging(MergedContactStore places, ContactCrowdStore contacts, OutboxStore outbox) {
        this.places = places;
        this.contacts = contacts;
        this.outbox = outbox;
    }

    /** Plans what becomes of the contacts of an account that joins another one. */
    public Uni<ContactMerge> plan(SqlConnection connection, UUID fromAccount, UUID intoAccount, Instant at, String by) {
        return connection
                .preparedQuery(PAIRS)
                .execute(Tuple.of(fromAccount, intoAccount))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ContactPair(row.getUUID("from_id"), row.getUUID("into_id")))
                        .toList())
                .chain(pairs -> plan(connection, fromAccount, new Wanted(intoAccount, pairs), at, by));
    }

    /**
     * Where two contacts are that are to be one.
     *
     * @param done whether they are one already
     */
    public record Place(UUID accountId, boolean done) {}

    /**
     * Holds two contacts and their account.
     *
     * @throws RuntimeException (through the Uni) that is answered with 404, 403, 409 or 422, or leads to where the
     *     contact that is to stay is now
     */
    public Uni<Place> lock(SqlConnection connection, UUID from, UUID into) {
        return places.lock(connection, from, into);
    }

    /** Plans what becomes of two contacts of one account. */
    public Uni<ContactMerge> plan(SqlConnection connection, ContactPair pair, UUID accountId, Instant at, String by) {
        return plan(connection, null, new Wanted(accountId, List.of(pair)), at, by);
    }

    private record Wanted(UUID accountId, List<ContactPair> pairs) {}

    private static Uni<ContactMerge> plan(
            SqlConnection connection, UUID fromAccount, Wanted wanted, Instant at, String by) {
        UUID[] going = wanted.pairs().stream().map(ContactPair::from).toArray(UUID[]::new);
        UUID[] named = wanted.pairs().stream()
                .flatMap(pair -> Stream.of(pair.from(), pair.into()))
                .distinct()
                .toArray(UUID[]::new);
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.tuple().addUUID(fromAccount).addArrayOfUUID(named))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredContact::of)
                        .toList())
                .chain(found -> taken(connection, going, wanted.accountId())
                        .map(taken -> new ContactMerge(wanted.accountId(), wanted.pairs(), found, taken, at, by)));
    }

    /**
     * Does what was planned. Nothing refers to the contacts that go any more.
     *
     * @param fromAccount the account that goes; null where only contacts are merged
     * @return how many came along as they are
     */
    public Uni<Integer> carryOut(SqlConnection connection, UUID fromAccount, ContactMerge merge) {
        UUID[] going = merge.pairs().stream().map(ContactPair::from).toArray(UUID[]::new);
        UUID[] movers = merge.movers().stream().map(StoredContact::id).toArray(UUID[]::new);
        OffsetDateTime at = merge.now().atOffset(ZoneOffset.UTC);
        return places.keep(connection, fromAccount, merge)
                .chain(() ->
                        connection.preparedQuery(REMOVE).execute(Tuple.tuple().addArrayOfUUID(going)))
                .chain(() -> contacts.apply(connection, merge.outcomes(), merge.by()))
                .chain(() -> connection
                        .preparedQuery(MOVE)
                        .execute(Tuple.tuple()
                                .addArrayOfUUID(movers)
                                .addUUID(merge.accountId())
                                .addOffsetDateTime(at)))
                .chain(() -> outbox.insert(connection, facts(merge), merge.by()))
                .replaceWith(movers.length);
    }

    private static List<AccountEvent> facts(ContactMerge merge) {
        List<AccountEvent> facts = new ArrayList<>();
        merge.pairs().forEach(pair -> facts.add(new ContactMerged(merge.accountId(), pair.from(), pair.into())));
        merge.movers()
                .forEach(contact -> facts.add(
                        new ContactUpdated(contact.at(merge.accountId()).reference(), Set.of("accountId"))));
        return facts;
    }

    private static Uni<Set<UUID>> taken(SqlConnection connection, UUID[] going, UUID accountId) {
        return connection
                .preparedQuery(TAKEN)
                .execute(Tuple.tuple().addArrayOfUUID(going).addUUID(accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .collect(Collectors.toSet()));
    }
}
