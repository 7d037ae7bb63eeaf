package io.steward.accounts.contact;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.CrowdTransactionService.MetMeanwhile;
import io.steward.accounts.contact.ContactDecisions.Known;
import io.steward.accounts.contact.ContactUpserted.Created;
import io.steward.accounts.contact.ContactUpserted.Updated;
import io.steward.platform.audit.AuditService;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Many contacts of many accounts in a constant number of statements and one transaction. */
@ApplicationScoped
class ContactCrowdStore {

    /** Held, so that no account goes away below its new contacts. */
    private static final String ACCOUNTS = """
            SELECT id, external_id FROM accounts WHERE external_id = ANY ($1) ORDER BY external_id FOR KEY SHARE""";

    private static final String LOCK = "SELECT " + StoredContact.COLUMNS + """
             FROM contacts JOIN unnest($1::uuid[], $2::text[]) AS wanted (account_id, external_id)
                           USING (account_id, external_id)
            ORDER BY account_id, external_id FOR UPDATE OF contacts""";

    /** Accounts by the keys of those that were merged into them. */
    private static final String ALIASES_OF_ACCOUNTS = """
            SELECT accounts.id, merged.external_id
              FROM merged_accounts AS merged JOIN accounts ON accounts.id = merged.into_id
             WHERE merged.external_id = ANY ($1) ORDER BY accounts.external_id FOR KEY SHARE OF accounts""";

    /** Contacts by the keys of those that were merged into them. */
    private static final String ALIASES = """
            SELECT merged.external_id AS alias, contacts.*
              FROM unnest($1::uuid[], $2::text[]) AS wanted (account_id, external_id)
              JOIN merged_contacts AS merged USING (account_id, external_id)
              JOIN contacts ON contacts.id = merged.into_id
             ORDER BY contacts.account_id, contacts.external_id FOR UPDATE OF contacts""";

    /** In the order of what is wanted. PostgreSQL alone says which addresses are the same. */
    private static final String HOLDERS = """
            SELECT lower(wanted.email) AS address, contacts.id AS holder
              FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS wanted (account_id, email, position)
              LEFT JOIN contacts ON contacts.account_id = wanted.account_id AND lower(contacts.email) = lower(wanted.email)
             ORDER BY position""";

    private static final String ROWS = """
             FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                         $9::text[], $10::bigint[], $11::timestamptz[], $12::timestamptz[])
                  AS wanted (id, account_id, external_id, email, name, title, phone, roles, time_zone, version,
                             created_at, updated_at)
            """;

    private static final String INSERT = "INSERT INTO contacts (" + StoredContact.COLUMNS + """
            )
            SELECT id, account_id, external_id, email, name, title, phone, string_to_array(roles, ','), time_zone,
                   version, created_at, updated_at
            """ + ROWS
            + " ORDER BY account_id, external_id ON CONFLICT DO NOTHING";

    private static final String UPDATE = """
            UPDATE contacts
               SET email = wanted.email, name = wanted.name, title = wanted.title, phone = wanted.phone,
                   roles = string_to_array(wanted.roles, ','), time_zone = wanted.time_zone, version = wanted.version,
                   updated_at = wanted.updated_at
            """ + ROWS + " WHERE contacts.id = wanted.id";

    private final ContactFacts facts;
    private final AuditService audit;

    ContactCrowdStore(ContactFacts facts, AuditService audit) {
        this.facts = facts;
        this.audit = audit;
    }

    /**
     * Creates or changes contacts and records the events of it.
     *
     * @param wanted every one of it valid
     * @param by who wants it
     */
    Uni<List<ContactUpserted>> upsert(
            SqlConnection connection, Map<ContactKey, ContactStatement> wanted, Instant now, String by) {
        return audit.attribute(connection, by)
                .chain(() -> preview(connection, wanted, now))
                .call(decided -> insert(connection, decided))
                .call(decided -> update(connection, decided))
                .call(decided -> facts.record(connection, decided, by));
    }

    /** What would become of contacts; changes nothing. */
    Uni<List<ContactUpserted>> preview(
            SqlConnection connection, Map<ContactKey, ContactStatement> wanted, Instant now) {
        return accounts(connection, wanted.keySet()).chain(accounts -> {
            ContactDecisions decisions = new ContactDecisions(wanted, accounts, now);
            return present(connection, LOCK, decisions)
                    .chain(present -> present(connection, ALIASES, decisions)
                            .map(aliased -> Stream.concat(present.stream(), aliased.stream())
                                    .toList()))
                    .chain(present ->
                            holders(connection, decisions).map(addresses -> decisions.decide(present, addresses)));
        });
    }

    private static Uni<Map<String, UUID>> accounts(SqlConnection connection, Collection<ContactKey> keys) {
        String[] externalIds =
                keys.stream().map(ContactKey::accountExternalId).distinct().toArray(String[]::new);
        return accounts(connection, ACCOUNTS, externalIds)
                .chain(found -> accounts(connection, ALIASES_OF_ACCOUNTS, externalIds)
                        .map(aliases -> {
                            Map<String, UUID> all = new HashMap<>(found);
                            all.putAll(aliases);
                            return all;
                        }));
    }

    private static Uni<Map<String, UUID>> accounts(SqlConnection connection, String statement, String[] externalIds) {
        return connection
                .preparedQuery(statement)
                .execute(Tuple.tuple().addArrayOfString(externalIds))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("external_id"), row -> row.getUUID("id"))));
    }

    private static Uni<List<Known>> present(SqlConnection connection, String statement, ContactDecisions decisions) {
        return connection
                .preparedQuery(statement)
                .execute(decisions.keys())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Known(
                                row.getString(statement.equals(ALIASES) ? "alias" : "external_id"),
                                StoredContact.of(row)))
                        .toList());
    }

    private static Uni<List<ContactDecisions.Address>> holders(SqlConnection connection, ContactDecisions decisions) {
        return connection
                .preparedQuery(HOLDERS)
                .execute(decisions.addresses())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ContactDecisions.Address(row.getString("address"), row.getUUID("holder")))
                        .toList());
    }

    /** Writes what has become of contacts, and records the events of it. */
    Uni<Void> apply(SqlConnection connection, List<Updated> updated, String by) {
        List<ContactUpserted> decided = List.copyOf(updated);
        return update(connection, decided).chain(() -> facts.record(connection, decided, by));
    }

    private static Uni<Void> insert(SqlConnection connection, List<ContactUpserted> decided) {
        List<StoredContact> created = new ArrayList<>();
        decided.forEach(one -> {
            if (one instanceof Created(ContactKey ignored, StoredContact contact)) {
                created.add(contact);
            }
        });
        return execute(connection, INSERT, created)
                .invoke(inserted -> {
                    if (inserted < created.size()) {
                        throw new MetMeanwhile();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> update(SqlConnection connection, List<ContactUpserted> decided) {
        List<StoredContact> updated = new ArrayList<>();
        decided.forEach(one -> {
            if (one instanceof Updated changed) {
                updated.add(changed.contact());
            }
        });
        return execute(connection, UPDATE, updated).replaceWithVoid();
    }

    private static Uni<Integer> execute(SqlConnection connection, String statement, List<StoredContact> contacts) {
        return contacts.isEmpty()
                ? Uni.createFrom().item(0)
                : connection
                        .preparedQuery(statement)
                        .execute(StoredContacts.columns(contacts))
                        .map(rows -> rows.rowCount());
    }
}
