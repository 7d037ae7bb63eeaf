package io.steward.notification.channel.email;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.steward.notification.message.Courier;
import io.steward.notification.message.MessageFacts;
import io.steward.notification.message.Preparation;
import io.steward.notification.message.Reason;
import io.steward.notification.message.Reason.Code;
import io.steward.notification.suppression.SuppressionService;
import io.steward.notification.template.TemplateException;
import io.steward.notification.unsubscribe.UnsubscribeService;
import io.steward.notification.unsubscribe.Withdrawal;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.privacy.AddressHash;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Brings mails to the mail server. The address is asked for at this moment and kept nowhere; whoever unsubscribed up to
 * now gets nothing.
 */
@ApplicationScoped
class EmailCourier implements Courier {

    private final ContactsClient contacts;
    private final UnsubscribeService unsubscribes;
    private final SuppressionService suppressions;
    private final EmailComposer composer;
    private final MailServer server;

    EmailCourier(
            @RestClient ContactsClient contacts,
            UnsubscribeService unsubscribes,
            SuppressionService suppressions,
            EmailComposer composer,
            MailServer server) {
        this.contacts = contacts;
        this.unsubscribes = unsubscribes;
        this.suppressions = suppressions;
        this.composer = composer;
        this.server = server;
    }

    /** What keeps mail from people: wishes by contact, and hashes of addresses. */
    private record Refusals(Set<Withdrawal> withdrawn, Set<String> suppressed) {}

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<Map<UUID, Preparation>> prepare(List<MessageFacts> batch) {
        List<UUID> contactIds =
                batch.stream().map(MessageFacts::contactId).distinct().toList();
        return contacts.listContacts(contactIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .map(answer -> answer.items().stream()
                        .collect(Collectors.toMap(ContactView::id, Function.identity(), (one, same) -> one)))
                .chain(known -> unsubscribes
                        .listWithdrawals(contactIds)
                        .chain(withdrawn ->
                                listSuppressed(known).map(suppressed -> new Refusals(withdrawn, suppressed)))
                        .map(refusals -> each(batch, message -> prepareSafely(message, known, refusals))))
                .onFailure()
                .recoverWithItem(failure -> waiting(batch, failure));
    }

    private Uni<Set<String>> listSuppressed(Map<UUID, ContactView> known) {
        return suppressions.listSuppressed(known.values().stream()
                .map(ContactView::email)
                .filter(Objects::nonNull)
                .map(AddressHash::of)
                .distinct()
                .toList());
    }

    /** A mail that trips over a fault of ours waits for its mending, and holds up no other. */
    private Preparation prepareSafely(MessageFacts message, Map<UUID, ContactView> known, Refusals refusals) {
        try {
            return prepare(message, known, refusals);
        } catch (RuntimeException fault) {
            Log.errorf(fault, "mail cannot be prepared: messageId=%s", message.id());
            return new Preparation.Wait(Reason.of(Code.NOT_PREPARED, "a fault of ours, told in the service's log"));
        }
    }

    private Preparation prepare(MessageFacts message, Map<UUID, ContactView> known, Refusals refusals) {
        ContactView contact = known.get(message.contactId());
        if (contact == null) {
            return drop(Code.CONTACT_GONE, "the contact no longer exists");
        }
        if (!contact.accountId().equals(message.accountId())) {
            return drop(Code.WRONG_ACCOUNT, "the contact belongs to another account");
        }
        if (contact.email() != null && refusals.suppressed().contains(AddressHash.of(contact.email()))) {
            return new Preparation.Drop(Reason.of(Code.SUPPRESSED));
        }
        if (!message.transactional()
                && refusals.withdrawn().contains(new Withdrawal(contact.id(), message.category()))) {
            return new Preparation.Drop(Reason.of(Code.UNSUBSCRIBED));
        }
        Optional<MailAddress> to = MailAddress.of(contact.email(), contact.name());
        return to.isEmpty()
                ? drop(Code.NO_ADDRESS, "the contact has no valid e-mail address")
                : compose(message, contact, to.get());
    }

    private Preparation compose(MessageFacts message, ContactView contact, MailAddress to) {
        try {
            MailMessage mail = composer.compose(message, contact, to);
            return new Preparation.Ready(mail.getSubject(), () -> server.handOver(mail));
        } catch (TemplateException.Unknown unknown) {
            return drop(Code.UNKNOWN_TEMPLATE, unknown.getMessage());
        } catch (TemplateException.MissingVariable missing) {
            return drop(Code.MISSING_VARIABLE, missing.getMessage());
        }
    }

    private static Map<UUID, Preparation> waiting(List<MessageFacts> batch, Throwable failure) {
        Log.warnf("mails wait, because the contacts cannot be read: count=%d cause=%s", batch.size(), failure);
        Reason reason = Reason.of(Code.CONTACT_UNKNOWN, "accounts-service cannot be asked");
        return each(batch, message -> new Preparation.Wait(reason));
    }

    private static Preparation drop(Code code, String detail) {
        return new Preparation.Drop(Reason.of(code, detail));
    }

    private static Map<UUID, Preparation> each(
            List<MessageFacts> batch, Function<MessageFacts, Preparation> preparation) {
        return batch.stream().collect(Collectors.toMap(MessageFacts::id, preparation));
    }
}
