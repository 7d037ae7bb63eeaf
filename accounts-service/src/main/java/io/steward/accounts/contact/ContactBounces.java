package io.steward.accounts.contact;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.contact.ContactFacts.Noticed;
import io.steward.platform.contracts.accounts.ChampionLeftReason;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.inbox.ReceivedEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Remembers whose address takes no mail any more; of a champion that is news, once for an address. */
@ApplicationScoped
public class ContactBounces {

    private static final String REMEMBER = """
            UPDATE contacts SET bounced_at = told.at
              FROM unnest($1::uuid[], $2::timestamptz[]) AS told (id, at)
             WHERE contacts.id = told.id AND contacts.bounced_at IS NULL
            RETURNING contacts.account_id, contacts.id, 'CHAMPION' = ANY (contacts.roles) AS champion""";

    private final ContactFacts facts;

    ContactBounces(ContactFacts facts) {
        this.facts = facts;
    }

    /** Within the transaction of the connection. */
    public Uni<Void> hear(SqlConnection connection, List<ReceivedEvent<MessageEvent>> received) {
        List<ReceivedEvent<MessageEvent>> bounces = received.stream()
                .filter(one -> one.event() instanceof MessageChanged changed && Bounce.isTold(changed.message()))
                .toList();
        if (bounces.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(bounces.stream().map(ContactBounces::contactId).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(bounces.stream()
                        .map(one -> one.time().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return connection
                .preparedQuery(REMEMBER)
                .execute(columns)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getBoolean("champion"))
                        .map(row ->
                                new Noticed(row.getUUID("account_id"), row.getUUID("id"), ChampionLeftReason.BOUNCED))
                        .toList())
                .chain(noticed -> facts.record(connection, noticed));
    }

    private static UUID contactId(ReceivedEvent<MessageEvent> bounce) {
        return ((MessageChanged) bounce.event()).message().contactId();
    }
}
