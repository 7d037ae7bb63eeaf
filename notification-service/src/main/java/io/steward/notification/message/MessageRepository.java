package io.steward.notification.message;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Messages one at a time. */
@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<Message, UUID> {

    /**
     * The message of an id.
     *
     * @throws RuntimeException that is answered with 404
     */
    Uni<Message> getMessage(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problems.notFound("message", id));
    }

    /** Who already has a message under the key. */
    Uni<Set<Recipient>> listRecipients(String requestKey) {
        return find("requestKey", requestKey).project(RecipientRow.class).list().map(MessageRepository::recipients);
    }

    private static Set<Recipient> recipients(List<RecipientRow> rows) {
        Set<Recipient> recipients = new HashSet<>();
        rows.forEach(row -> recipients.add(new Recipient(row.channel(), row.contactId(), row.username())));
        return recipients;
    }
}
