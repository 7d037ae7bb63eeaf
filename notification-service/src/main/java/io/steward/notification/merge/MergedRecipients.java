package io.steward.notification.merge;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Brings requests that were under way during a merge to the account and the contacts that stayed. */
@ApplicationScoped
public class MergedRecipients {

    private static final String PLACES = """
            SELECT account_id AS old_id, into_id FROM merged_accounts WHERE account_id = ?1
             UNION ALL
            SELECT contact_id, into_id FROM merged_contacts WHERE contact_id = ANY (?2)""";

    /** The same request as it would be made today, within the Hibernate transaction of the caller. */
    public Uni<MessageRequested> current(MessageRequested request) {
        UUID[] contacts = request.recipients().stream()
                .map(Recipient::contactId)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PLACES, Object[].class)
                        .setParameter(1, request.accountId())
                        .setParameter(2, contacts)
                        .getResultList())
                .map(rows -> {
                    Map<UUID, UUID> places = new HashMap<>();
                    rows.forEach(row -> places.put((UUID) row[0], (UUID) row[1]));
                    return places.isEmpty() ? request : at(request, places);
                });
    }

    private static MessageRequested at(MessageRequested request, Map<UUID, UUID> places) {
        List<Recipient> recipients = request.recipients().stream()
                .map(to -> to.contactId() == null
                        ? to
                        : new Recipient(
                                to.channel(), places.getOrDefault(to.contactId(), to.contactId()), to.username()))
                .toList();
        return new MessageRequested(
                request.key(),
                places.getOrDefault(request.accountId(), request.accountId()),
                request.category(),
                request.transactional(),
                request.template(),
                request.variables(),
                recipients,
                request.source());
    }
}
