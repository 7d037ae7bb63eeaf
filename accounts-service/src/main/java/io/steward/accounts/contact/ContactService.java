package io.steward.accounts.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.account.LostRaces;
import io.steward.platform.audit.AuditService;
import io.steward.platform.contracts.accounts.AccountEvent.ChampionLeft;
import io.steward.platform.contracts.accounts.AccountEvent.ContactCreated;
import io.steward.platform.contracts.accounts.AccountEvent.ContactRemoved;
import io.steward.platform.contracts.accounts.AccountEvent.ContactUpdated;
import io.steward.platform.contracts.accounts.ChampionLeftReason;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.MergePatch;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.outbox.Outbox;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** The use cases of one contact. Whoever may change the account may change its contacts. */
@ApplicationScoped
public class ContactService {

    private static final String UNIQUE_EMAIL = "uq_contacts_email";

    private final ContactRepository contacts;
    private final AccountService accounts;
    private final Outbox outbox;
    private final AuditService audit;
    private final MergePatch mergePatch;
    private final Clock clock;

    ContactService(
            ContactRepository contacts,
            AccountService accounts,
            Outbox outbox,
            AuditService audit,
            MergePatch mergePatch,
            Clock clock) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /** Creates the contact of an account under an integrator's key, or gives it this content. */
    Uni<ContactChange> upsert(UUID accountId, String externalId, ContactRequest request, String ifMatch) {
        return inTransaction(() -> accounts.requireMayChange(accountId)
                .chain(() -> contacts.findByExternalId(accountId, externalId))
                .chain(contact -> contact == null
                        ? create(accountId, externalId, request.details(), ifMatch)
                        : change(contact, request.details(), ifMatch)));
    }

    /** Changes some fields of a contact. */
    Uni<ContactChange> patch(UUID id, JsonNode patch, String ifMatch) {
        return inTransaction(() -> contacts.getById(id)
                .call(contact -> accounts.requireMayChange(contact.accountId()))
                .chain(contact -> change(contact, patched(contact, patch), ifMatch)));
    }

    @WithTransaction
    Uni<Void> remove(UUID id, String ifMatch) {
        return contacts.getById(id)
                .call(contact -> accounts.requireMayChange(contact.accountId()))
                .invoke(contact -> EntityTags.requireMatch(
                        ifMatch, contact.version(), () -> contact.stored().view()))
                .call(contacts::delete)
                .call(contact -> outbox.add(new ContactRemoved(contact.accountId(), id)))
                .chain(contact -> contact.details().isChampion()
                        ? championLeft(contact, ChampionLeftReason.REMOVED)
                        : Uni.createFrom().voidItem());
    }

    /**
     * Lets a change pass of what belongs to an account and concerns one of its contacts, within the transaction of that
     * change.
     *
     * @param contactId null where it concerns none
     * @throws RuntimeException (through the Uni) that is answered with 404, 403, or 422 where the contact is not at the
     *     account
     */
    public Uni<Void> requireMayWriteAbout(UUID accountId, UUID contactId) {
        return accounts.requireMayChange(accountId)
                .chain(() -> contactId == null
                        ? Uni.createFrom().voidItem()
                        : contacts.findById(contactId)
                                .invoke(contact -> {
                                    if (contact == null || !contact.accountId().equals(accountId)) {
                                        throw Problems.invalid("#/contactId", "is no contact of this account");
                                    }
                                })
                                .replaceWithVoid());
    }

    /** Reads a contact; fails with 404 where there is none. */
    @WithSession
    public Uni<ContactView> get(UUID id) {
        return contacts.getById(id).map(Contact::stored).map(StoredContact::view);
    }

    private Uni<ContactChange> inTransaction(Supplier<Uni<ContactChange>> work) {
        return LostRaces.tryAgain(audit.inTransaction(work))
                .onFailure(ContactService::isSecondWithAddress)
                .transform(violation -> Problems.conflict("another contact of the account has this e-mail address"));
    }

    private Uni<ContactChange> create(UUID accountId, String externalId, ContactDetails details, String ifMatch) {
        EntityTags.requireNoMatch(ifMatch);
        Contact contact = new Contact(Identifiers.next(), accountId, externalId, details, now());
        return contacts.persistAndFlush(contact)
                .chain(() -> outbox.add(new ContactCreated(contact.stored().reference())))
                .map(nothing -> new ContactChange(contact.stored().view(), true));
    }

    private Uni<ContactChange> change(Contact contact, ContactDetails wanted, String ifMatch) {
        EntityTags.requireMatch(
                ifMatch, contact.version(), () -> contact.stored().view());
        ContactDetails before = contact.details();
        Set<String> changed = contact.become(wanted, now());
        if (changed.isEmpty()) {
            return Uni.createFrom().item(new ContactChange(contact.stored().view(), false));
        }
        // Only the flush raises the version that the answer tells.
        return contacts.flush()
                .chain(() -> outbox.add(new ContactUpdated(contact.stored().reference(), changed)))
                .chain(() -> Departure.between(before, contact.details())
                        .map(reason -> championLeft(contact, reason))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .map(nothing -> new ContactChange(contact.stored().view(), false));
    }

    private Uni<Void> championLeft(Contact contact, ChampionLeftReason reason) {
        return contacts.countOtherChampions(contact.accountId(), contact.id())
                .chain(others -> outbox.add(new ChampionLeft(contact.accountId(), contact.id(), others == 0, reason)));
    }

    private ContactDetails patched(Contact contact, JsonNode patch) {
        ContactRequest present = ContactRequest.of(contact.externalId(), contact.details());
        ContactRequest wanted = mergePatch.apply(present, patch, ContactRequest.class);
        if (!contact.externalId().equals(wanted.externalId())) {
            throw Problems.invalid("#/externalId", "cannot be changed");
        }
        return wanted.details();
    }

    private static boolean isSecondWithAddress(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation
                    && UNIQUE_EMAIL.equals(violation.getConstraintName())) {
                return true;
            }
        }
        return false;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
