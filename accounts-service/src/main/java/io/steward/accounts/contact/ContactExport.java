package io.steward.accounts.contact;

import io.smallrye.mutiny.Multi;
import io.steward.accounts.rules.CsvLines;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.http.Parameters;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads contacts page by page, the next one only when the caller has taken the one before. */
@ApplicationScoped
class ContactExport {

    private static final int PAGE_SIZE = 1000;
    private static final int MOST_ACCOUNTS = 200;

    private static final List<String> COLUMNS =
            List.of("accountExternalId", "externalId", "name", "email", "phone", "title", "roles", "timeZone");

    private static final String PAGE = """
            SELECT accounts.external_id AS account_external_id, contacts.*
              FROM contacts JOIN accounts ON accounts.id = contacts.account_id
             WHERE ($1::uuid[] IS NULL OR contacts.account_id = ANY ($1))
               AND ($1::uuid[] IS NOT NULL OR accounts.archived_at IS NULL)
               AND ($2::text IS NULL OR $2 = ANY (contacts.roles))
               AND ($3::uuid IS NULL OR contacts.id > $3)
             ORDER BY contacts.id LIMIT\s""" + PAGE_SIZE;

    private final Pool pool;

    ContactExport(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is asked to be exported.
     *
     * @param accountIds null for all that are not archived
     * @param role null for any
     */
    record Query(List<UUID> accountIds, ContactRole role) {

        /** @throws RuntimeException that is answered with 422, naming every bad and every unknown parameter */
        static Query of(UriInfo uri) {
            Parameters parameters = Parameters.of(uri);
            Query query = new Query(
                    parameters.ids("accountIds", MOST_ACCOUNTS), parameters.oneOf("role", ContactRole.class, null));
            parameters.check();
            return query;
        }
    }

    private record Page(List<ContactStatement> contacts, UUID last) {}

    /** Every contact that the query leaves, as it would have to be stated to an import. */
    Multi<List<ContactStatement>> pages(Query query) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<UUID>(),
                        after -> pool.preparedQuery(PAGE)
                                .execute(parameters(query, after.get()))
                                .map(ContactExport::page)
                                .invoke(page -> after.set(page.last())))
                .whilst(page -> page.contacts().size() == PAGE_SIZE)
                .map(Page::contacts);
    }

    /** The same as CSV. */
    Multi<String> csv(Query query) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(CsvLines.header(COLUMNS)),
                        pages(query)
                                .map(page -> CsvLines.of(
                                        page.stream().map(ContactExport::cells).toList())));
    }

    private static Tuple parameters(Query query, UUID after) {
        return Tuple.tuple()
                .addArrayOfUUID(
                        query.accountIds() == null ? null : query.accountIds().toArray(UUID[]::new))
                .addString(query.role() == null ? null : query.role().name())
                .addUUID(after);
    }

    private static Page page(RowSet<Row> rows) {
        List<ContactStatement> contacts = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> ContactStatement.of(row.getString("account_external_id"), StoredContact.of(row)))
                .toList();
        UUID last = null;
        for (Row row : rows) {
            last = row.getUUID("id");
        }
        return new Page(contacts, last);
    }

    private static List<String> cells(ContactStatement contact) {
        return Arrays.asList(
                contact.accountExternalId(),
                contact.externalId(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.title(),
                contact.roles().stream().map(ContactRole::name).collect(Collectors.joining(";")),
                contact.timeZone());
    }
}
