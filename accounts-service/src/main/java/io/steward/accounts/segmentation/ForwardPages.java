package io.steward.accounts.segmentation;

import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import java.util.function.Function;

/** Pages of lists that are read forwards only, each row placed by one value. */
final class ForwardPages {

    private ForwardPages() {}

    static PageRequest of(Parameters parameters) {
        PageRequest page = parameters.page();
        if (page.before() != null) {
            parameters.refuse("before", "is not for this list: it is read forwards");
        }
        return new PageRequest(page.limit(), page.after(), null, false);
    }

    /** Where a page begins; null at the list's begin. A cursor comes back from outside, so it may be anything. */
    static <T> T place(Parameters parameters, PageRequest page, String order, Function<String, T> read) {
        Cursor cursor = parameters.cursor(page, order, 1);
        if (cursor == null || cursor.values().getFirst() == null) {
            return null;
        }
        try {
            return read.apply(cursor.values().getFirst());
        } catch (IllegalArgumentException noPlace) {
            parameters.refuse("after", "is no cursor of this list");
            return null;
        }
    }
}
