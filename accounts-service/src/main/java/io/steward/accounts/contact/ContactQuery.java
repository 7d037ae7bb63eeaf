package io.steward.accounts.contact;

import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/**
 * What is asked of the list: some contacts by their ids, or all of some accounts.
 *
 * @param ids null where accounts are named
 * @param accountIds null where contacts are named
 * @param from id behind or before which the page lies; null at the list's begin
 */
record ContactQuery(List<UUID> ids, List<UUID> accountIds, PageRequest page, UUID from) {

    private static final String ORDER = "ID:ASC";

    /** @throws RuntimeException that is answered with 422, naming every bad and every unknown parameter */
    static ContactQuery of(UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> ids = parameters.ids("ids", PageRequest.MAX_LIMIT);
        List<UUID> accountIds = parameters.ids("accountIds", PageRequest.MAX_LIMIT);
        if ((ids == null) == (accountIds == null)) {
            parameters.refuse("ids", "either ids or accountIds is required");
        }
        PageRequest page = parameters.page(ids);
        Cursor cursor = parameters.cursor(page, ORDER, 1);
        UUID from = cursor == null ? null : id(parameters, page, cursor.values().getFirst());
        parameters.check();
        return new ContactQuery(ids, accountIds, page, from);
    }

    /** The place of a contact in the list. */
    static Cursor cursorOf(ContactView contact) {
        return Cursor.of(ORDER, contact.id());
    }

    private static UUID id(Parameters parameters, PageRequest page, String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException notAnId) {
            parameters.refuse(page.after() == null ? "before" : "after", "is no cursor of this list");
            return null;
        }
    }
}
