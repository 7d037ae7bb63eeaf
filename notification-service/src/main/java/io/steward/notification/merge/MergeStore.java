package io.steward.notification.merge;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.AccountMerged;
import io.steward.platform.contracts.accounts.AccountEvent.ContactMerged;
import io.steward.platform.inbox.ReceivedEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Gives what belongs to accounts and contacts that were merged to the others. Whoever wants no mail gets none. */
@ApplicationScoped
class MergeStore {

    private static final List<String> ACCOUNT =
            List.of("""
            INSERT INTO merged_accounts (account_id, into_id)
            SELECT $1, coalesce((SELECT into_id FROM merged_accounts WHERE account_id = $2), $2)
                ON CONFLICT (account_id) DO UPDATE SET into_id = EXCLUDED.into_id""", """
            UPDATE merged_accounts AS chain SET into_id = last.into_id
              FROM merged_accounts AS last
             WHERE chain.into_id = $1 AND last.account_id = $1 AND $2::uuid IS NOT NULL""", moveToAccount("messages"), moveToAccount("inbox_items"), moveToAccount("unsubscribes"));

    private static final List<String> CONTACT = List.of(
            """
            INSERT INTO merged_contacts (contact_id, into_id)
            SELECT $1, coalesce((SELECT into_id FROM merged_contacts WHERE contact_id = $2), $2)
                ON CONFLICT (contact_id) DO UPDATE SET into_id = EXCLUDED.into_id""",
            """
            UPDATE merged_contacts AS chain SET into_id = last.into_id
              FROM merged_contacts AS last
             WHERE chain.into_id = $1 AND last.contact_id = $1 AND $2::uuid IS NOT NULL""",
            """
            INSERT INTO unsubscribes (contact_id, category, account_id, unsubscribed_at)
            SELECT last.into_id, category, unsubscribes.account_id, unsubscribed_at
              FROM unsubscribes JOIN merged_contacts AS last ON last.contact_id = unsubscribes.contact_id
             WHERE unsubscribes.contact_id = $1 AND $2::uuid IS NOT NULL
                ON CONFLICT DO NOTHING""",
            // One that went to both is one person's already: the other copy is dropped where it is still to be sent.
            """
            UPDATE messages SET contact_id = last.into_id
              FROM merged_contacts AS last
             WHERE messages.contact_id = $1 AND last.contact_id = $1 AND $2::uuid IS NOT NULL
               AND NOT EXISTS (SELECT FROM messages AS other
                                WHERE other.request_key = messages.request_key AND other.channel = messages.channel
                                  AND other.contact_id = last.into_id)""");

    Uni<Void> take(SqlConnection connection, List<ReceivedEvent<AccountEvent>> received) {
        return Multi.createFrom()
                .iterable(received)
                .onItem()
                .transformToUniAndConcatenate(one -> take(connection, one.event()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> take(SqlConnection connection, AccountEvent event) {
        if (event instanceof AccountMerged merged) {
            return each(connection, ACCOUNT, merged.from(), merged.into());
        }
        if (event instanceof ContactMerged merged) {
            return each(connection, CONTACT, merged.from(), merged.into());
        }
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> each(SqlConnection connection, List<String> statements, UUID from, UUID into) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(
                        statement -> connection.preparedQuery(statement).execute(Tuple.of(from, into)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static String moveToAccount(String table) {
        return "UPDATE " + table + " SET account_id = last.into_id FROM merged_accounts AS last WHERE " + table
                + ".account_id = $1 AND last.account_id = $1 AND $2::uuid IS NOT NULL";
    }
}
