package io.steward.notification.channel.inapp;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lays items into inboxes. */
@ApplicationScoped
class InboxItemRepository implements PanacheRepositoryBase<InboxItem, UUID> {

    /** The statements of the store, with parameters as Hibernate writes them. */
    private static final String LOCK = InboxStore.LOCK.replace("$1", "?1");

    private static final String COUNT_UNSEEN = InboxStore.COUNT_UNSEEN.replace("$1", "?1");

    /**
     * Lays an item into its inbox and counts what is unseen there. The inbox is locked until the transaction's end, so
     * that the counts in its events rise in the order of the events.
     */
    Uni<Long> addAndCountUnseen(InboxItem item) {
        String username = item.view().username();
        return getSession()
                .chain(session -> session.createNativeQuery(LOCK, Object.class)
                        .setParameter(1, username)
                        .getResultList()
                        .chain(() -> session.persist(item))
                        .chain(session::flush)
                        .chain(() -> session.createNativeQuery(COUNT_UNSEEN, Long.class)
                                .setParameter(1, username)
                                .getSingleResult()));
    }
}
