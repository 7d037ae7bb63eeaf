package io.steward.accounts.contact;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the contacts of many accounts at once. */
@ApplicationScoped
class ContactStore {

    /** An account with thousands of contacts must not weigh down a list of accounts. */
    private static final String FIRST_OF_EACH = """
            SELECT contact.*
              FROM unnest($1::uuid[]) AS account (id)
             CROSS JOIN LATERAL (
                   SELECT %s FROM contacts WHERE account_id = account.id ORDER BY lower(name), id LIMIT 100
             ) AS contact""".formatted(StoredContact.COLUMNS);

    private final Pool pool;

    ContactStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Map<UUID, List<ContactView>>> firstOfEach(Collection<UUID> accountIds) {
        Tuple ids = Tuple.tuple().addArrayOfUUID(accountIds.toArray(UUID[]::new));
        return pool.preparedQuery(FIRST_OF_EACH)
                .execute(ids)
                .map(ContactStore::views)
                .map(contacts -> contacts.stream().collect(Collectors.groupingBy(ContactView::accountId)));
    }

    /** One page, without its total. */
    Uni<Page<ContactView>> page(ContactQuery query) {
        boolean upwards = query.page().before() == null;
        Tuple parameters = filter(query);
        String statement = "SELECT " + StoredContact.COLUMNS + where(query);
        if (query.from() != null) {
            parameters.addUUID(query.from());
            statement += " AND id " + (upwards ? ">" : "<") + " $2";
        }
        statement += " ORDER BY id " + (upwards ? "ASC" : "DESC") + " LIMIT "
                + (query.page().limit() + 1);
        return pool.preparedQuery(statement)
                .execute(parameters)
                .map(rows -> Page.of(views(rows), query.page(), ContactQuery::cursorOf));
    }

    /** How many contacts there are, counted up to one above the cap. */
    Uni<Long> count(ContactQuery query) {
        String statement = "SELECT count(*) FROM (SELECT" + where(query) + " LIMIT " + (PageRequest.COUNT_CAP + 1)
                + ") AS counted";
        return pool.preparedQuery(statement)
                .execute(filter(query))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static String where(ContactQuery query) {
        return " FROM contacts WHERE " + (query.ids() == null ? "account_id" : "id") + " = ANY ($1)";
    }

    private static Tuple filter(ContactQuery query) {
        List<UUID> ids = query.ids() == null ? query.accountIds() : query.ids();
        return Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new));
    }

    private static List<ContactView> views(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(StoredContact::of)
                .map(StoredContact::view)
                .toList();
    }
}
