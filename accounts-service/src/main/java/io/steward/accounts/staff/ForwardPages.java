package io.steward.accounts.staff;

import io.steward.platform.http.Parameters;
import io.steward.platform.pages.PageRequest;

/** Pages of lists that are read forwards only. */
final class ForwardPages {

    private ForwardPages() {}

    static PageRequest of(Parameters parameters) {
        PageRequest page = parameters.page();
        if (page.before() != null) {
            parameters.refuse("before", "is not for this list: it is read forwards");
        }
        return new PageRequest(page.limit(), page.after(), null, false);
    }
}
