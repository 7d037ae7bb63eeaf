package io.steward.accounts.listing;

import io.steward.accounts.attribute.AttributeSchema;
import io.steward.accounts.listing.AccountOrder.Direction;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is asked of the list.
 *
 * @param cursor where the page begins or ends; null at the list's begin
 * @param withContacts whether each account brings its contacts
 */
record AccountQuery(
        AccountFilter filter,
        AccountOrder order,
        Direction direction,
        PageRequest page,
        Cursor cursor,
        boolean withContacts) {

    private static final int EXPORT_PAGE = 1000;
    private static final String CONTACTS = "contacts";

    /** Whether the filters need to know what attributes may be. */
    static boolean filtersByAttributes(UriInfo uri) {
        return !Parameters.of(uri).namesWith(AccountFilter.ATTRIBUTE).isEmpty();
    }

    /** @throws RuntimeException that is answered with 422, naming every bad and every unknown parameter */
    static AccountQuery of(UriInfo uri, AttributeSchema schema) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> ids = parameters.ids("ids", PageRequest.MAX_LIMIT);
        AccountOrder order = parameters.oneOf("orderBy", AccountOrder.class, AccountOrder.NAME);
        Direction direction = parameters.oneOf("direction", Direction.class, Direction.ASC);
        PageRequest page = parameters.page(ids);
        AccountQuery query = new AccountQuery(
                AccountFilter.of(parameters, ids, schema),
                order,
                direction,
                page,
                cursor(parameters, page, order, direction),
                parameters.anyOf("include", Set.of(CONTACTS)).contains(CONTACTS));
        parameters.check();
        return query;
    }

    /**
     * All accounts that the filters leave, for an export.
     *
     * @throws RuntimeException that is answered with 422, naming every bad and every unknown parameter
     */
    static AccountQuery ofExport(UriInfo uri, AttributeSchema schema) {
        Parameters parameters = Parameters.of(uri);
        AccountQuery query = new AccountQuery(
                AccountFilter.of(parameters, null, schema),
                parameters.oneOf("orderBy", AccountOrder.class, AccountOrder.NAME),
                parameters.oneOf("direction", Direction.class, Direction.ASC),
                new PageRequest(EXPORT_PAGE, null, null, false),
                null,
                false);
        parameters.check();
        return query;
    }

    /** The same query, from a place on. */
    AccountQuery after(Cursor place) {
        return new AccountQuery(filter, order, direction, page, place, withContacts);
    }

    /** The place of a row in this order. */
    Cursor cursorOf(ListedAccount row) {
        return Cursor.of(
                orderName(order, direction), row.sortKey(), row.account().id());
    }

    /** What the cursor holds: the key of the order, and the id. */
    Object[] cursorValues() {
        return new Object[] {
            cursor.values().getFirst(), UUID.fromString(cursor.values().getLast())
        };
    }

    /** Whether an index gives the rows of this filter in this order, so that nothing has to be looked for. */
    boolean isServedByOneIndex() {
        int conditions = filter.conditions().size() - (filter.archived() == Archived.EXCLUDED ? 1 : 0);
        boolean byName = order == AccountOrder.NAME && filter.isFilteredInOrderOfNames();
        return conditions == 0 || filter.ids() != null || (conditions == 1 && byName);
    }

    /** Whether rows are read upwards: a page before a cursor is read in reverse. */
    boolean readsUpwards() {
        return (direction == Direction.ASC) == (page.before() == null);
    }

    private static Cursor cursor(Parameters parameters, PageRequest page, AccountOrder order, Direction direction) {
        Cursor cursor = parameters.cursor(page, orderName(order, direction), 2);
        if (cursor == null || isOf(order, cursor.values())) {
            return cursor;
        }
        parameters.refuse(page.after() == null ? "before" : "after", "is no cursor of this list");
        return null;
    }

    private static boolean isOf(AccountOrder order, List<String> values) {
        return values.getFirst() != null && order.takes(values.getFirst()) && isId(values.getLast());
    }

    private static boolean isId(String value) {
        try {
            return value != null && UUID.fromString(value).version() > 0;
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private static String orderName(AccountOrder order, Direction direction) {
        return order.name() + ":" + direction.name();
    }
}
