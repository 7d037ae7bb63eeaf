package io.steward.accounts.rules;

import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import java.util.UUID;

/** Pages of lists that are read forwards only. */
public final class ForwardPages {

    private ForwardPages() {}

    /** The page that is asked for; a page before another one is refused. */
    public static PageRequest of(Parameters parameters) {
        PageRequest page = parameters.page();
        if (page.before() != null) {
            parameters.refuse("before", "is not for this list: it is read forwards");
        }
        return new PageRequest(page.limit(), page.after(), null, false);
    }

    /**
     * Where a page begins, of a list whose key ends with an id; null at the list's begin. A cursor comes back from
     * outside, so it may be anything.
     *
     * @param size how many values the list's key has
     */
    public static Cursor place(Parameters parameters, PageRequest page, String order, int size) {
        Cursor cursor = parameters.cursor(page, order, size);
        if (cursor == null) {
            return null;
        }
        try {
            UUID.fromString(cursor.values().getLast());
            return cursor;
        } catch (IllegalArgumentException | NullPointerException noPlace) {
            parameters.refuse("after", "is no cursor of this list");
            return null;
        }
    }
}
