package io.steward.notification.channel.inapp;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.InboxItemView;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A person's own inbox. */
@ApplicationScoped
class InboxService {

    /** Name of the only order of an inbox. */
    static final String ORDER = "INBOX";

    private static final int MAX_ANSWERED = 200;

    private final InboxStore store;
    private final Clock clock;

    InboxService(InboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A page of the inbox. */
    Uni<InboxView> list(String username, PageRequest request, Cursor cursor) {
        return rows(username, request, cursor)
                .map(rows -> Page.of(rows, request, item -> Cursor.of(ORDER, item.id())))
                .chain(page -> store.countUnseen(username)
                        .map(unseen -> new InboxView(unseen, page.items(), page.next(), page.previous())));
    }

    /** Marks items of the inbox; ids that are not in it change nothing. */
    Uni<MarkedView> mark(String username, MarkInboxRequest request) {
        return store.mark(username, request.items(), request.mark(), clock.instant())
                .map(marked -> new MarkedView(
                        marked.unseen(),
                        marked.items().stream().limit(MAX_ANSWERED).toList()));
    }

    private Uni<List<InboxItemView>> rows(String username, PageRequest request, Cursor cursor) {
        UUID place = cursor == null ? null : UUID.fromString(cursor.values().getFirst());
        int limit = request.limit() + 1;
        return request.before() == null
                ? store.listAfter(username, place, limit)
                : store.listBefore(username, place, limit);
    }
}
