package io.steward.notification.privacy;

import io.steward.platform.privacy.PersonalTraces;
import io.steward.platform.privacy.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * That a message was sent stays, its words go. The address stays as a hash among those that get no mail: it may come back
 * with the next import.
 */
@ApplicationScoped
class MessageTraces implements PersonalTraces {

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.of(
                        "inboxItems",
                        "SELECT item.created_at, item.title, item.body FROM inbox_items AS item"
                                + " JOIN messages ON messages.id = item.message_id"
                                + " WHERE messages.contact_id = :contactId ORDER BY item.created_at DESC",
                        "UPDATE inbox_items SET title = '[erased]', body = '' FROM messages"
                                + " WHERE messages.id = inbox_items.message_id"
                                + " AND messages.contact_id = :contactId"),
                Trace.of(
                        "messages",
                        "SELECT requested_at, sent_at, channel, category, template, subject, variables, state"
                                + " FROM messages WHERE account_id = :accountId AND contact_id = :contactId"
                                + " ORDER BY requested_at DESC LIMIT 10000",
                        "UPDATE messages SET subject = NULL, variables = '{}', reason = split_part(reason, ':', 1)"
                                + " WHERE account_id = :accountId AND contact_id = :contactId"),
                Trace.of(
                        "unsubscribes",
                        "SELECT category, unsubscribed_at FROM unsubscribes WHERE contact_id = :contactId",
                        "DELETE FROM unsubscribes WHERE contact_id = :contactId"),
                Trace.of(
                        "suppression",
                        null,
                        "INSERT INTO suppressed_addresses (address_hash, reason, suppressed_at)"
                                + " SELECT (:addressHash)::text, 'ERASED', now() WHERE (:addressHash)::text IS NOT NULL"
                                + " ON CONFLICT DO NOTHING"));
    }
}
