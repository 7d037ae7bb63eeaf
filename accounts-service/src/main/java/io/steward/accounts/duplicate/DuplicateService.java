package io.steward.accounts.duplicate;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.duplicate.DuplicateStore.Found;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows pairs that may be one, a page at a time; a page can be empty and still have a next. */
@ApplicationScoped
class DuplicateService {

    static final String ORDER = "ID:ASC";

    private final DuplicateStore store;

    DuplicateService(DuplicateStore store) {
        this.store = store;
    }

    /** Looks at so many accounts behind one. */
    Uni<Page<AccountDuplicateView>> accounts(UUID after, int most) {
        return store.accounts(after, most).map(found -> page(found, most));
    }

    /** Looks at so many contacts behind one. */
    Uni<Page<ContactDuplicateView>> contacts(UUID after, int most) {
        return store.contacts(after, most).map(found -> page(found, most));
    }

    private static <T> Page<T> page(Found<T> found, int most) {
        String next =
                found.looked() < most ? null : Cursor.of(ORDER, found.last()).encode();
        return new Page<>(found.pairs(), next, null, null, null);
    }
}
