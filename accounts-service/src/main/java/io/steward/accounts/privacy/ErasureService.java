package io.steward.accounts.privacy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.platform.audit.AuditService;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.ChampionLeft;
import io.steward.platform.contracts.accounts.AccountEvent.ContactErased;
import io.steward.platform.contracts.accounts.AccountEvent.ContactRemoved;
import io.steward.platform.contracts.accounts.ChampionLeftReason;
import io.steward.platform.contracts.privacy.PersonalDataErased;
import io.steward.platform.idempotency.RequestIdentifiers;
import io.steward.platform.inbox.ReceivedEvent;
import io.steward.platform.outbox.OutboxStore;
import io.steward.platform.privacy.AddressHash;
import io.steward.platform.privacy.Person;
import io.steward.platform.privacy.PersonalDataService;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Erases a person here, in one transaction, and has the other services do the same. */
@ApplicationScoped
class ErasureService {

    private final ErasureStore erasures;
    private final WordStore texts;
    private final PersonalDataService personalData;
    private final Announcement announcement;
    private final RequestIdentifiers identifiers;
    private final Clock clock;

    ErasureService(
            ErasureStore erasures,
            WordStore texts,
            PersonalDataService personalData,
            Announcement announcement,
            RequestIdentifiers identifiers,
            Clock clock) {
        this.erasures = erasures;
        this.texts = texts;
        this.personalData = personalData;
        this.announcement = announcement;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** How the outside of this service learns of it, and in whose name. */
    @ApplicationScoped
    static class Announcement {

        private final OutboxStore outbox;
        private final AuditService audit;

        Announcement(OutboxStore outbox, AuditService audit) {
            this.outbox = outbox;
            this.audit = audit;
        }

        Uni<Void> attribute(SqlConnection connection) {
            return audit.attribute(connection);
        }

        Uni<Void> publish(SqlConnection connection, List<AccountEvent> events) {
            return outbox.insert(connection, events);
        }
    }

    /** Erases a contact; who is erased already is erased once. */
    Uni<ErasureView> erase(UUID contactId, String by) {
        return erasures.inTransaction(connection -> announcement
                .attribute(connection)
                .chain(() -> erasures.lock(connection, contactId))
                .call(contact -> contact.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : erasures.find(connection, contactId)
                                .chain(known -> known.isPresent()
                                        ? Uni.createFrom().voidItem()
                                        : erase(connection, contact.get(), by)))
                .chain(() -> erasures.find(connection, contactId))
                .map(found -> found.orElseThrow(() -> Problems.notFound("contact", contactId))));
    }

    Uni<ErasureView> get(UUID id) {
        return erasures.find(id).map(found -> found.orElseThrow(() -> Problems.notFound("erasure", id)));
    }

    /** Others have erased the person. */
    Uni<Void> done(SqlConnection connection, List<ReceivedEvent<PersonalDataErased>> received) {
        return Multi.createFrom()
                .iterable(received)
                .onItem()
                .transformToUniAndConcatenate(one -> erasures.done(connection, one.event(), one.time()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> erase(SqlConnection connection, ErasedContact contact, String by) {
        UUID id = identifiers.ofItem(0);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Person person = contact.person();
        String addressHash = AddressHash.of(contact.email());
        return erasures.hasOtherChampion(connection, person)
                .chain(others -> announcement.publish(connection, events(id, contact, addressHash, others, now)))
                .chain(() -> personalData.erase(connection, person, addressHash))
                .chain(rows -> words(connection, contact).map(more -> rows + more))
                .call(() -> erasures.add(connection, id, person, by, now))
                .chain(rows -> erasures.done(
                        connection,
                        new PersonalDataErased(
                                person.accountId(), person.contactId(), id, Holder.ACCOUNTS.service(), rows),
                        now));
    }

    private Uni<Long> words(SqlConnection connection, ErasedContact contact) {
        return contact.words()
                .map(words -> texts.erase(connection, contact.person().accountId(), words))
                .orElseGet(() -> Uni.createFrom().item(0L));
    }

    private static List<AccountEvent> events(
            UUID id, ErasedContact contact, String addressHash, boolean otherChampions, Instant now) {
        Person person = contact.person();
        List<AccountEvent> events = new ArrayList<>();
        events.add(new ContactRemoved(person.accountId(), person.contactId()));
        if (contact.champion()) {
            events.add(new ChampionLeft(
                    person.accountId(), person.contactId(), !otherChampions, ChampionLeftReason.REMOVED));
        }
        events.add(
                new ContactErased(person.accountId(), person.contactId(), id, person.externalId(), addressHash, now));
        return events;
    }
}
