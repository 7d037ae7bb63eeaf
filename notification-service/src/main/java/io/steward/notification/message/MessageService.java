package io.steward.notification.message;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.notification.message.MessageChannel.Receipt;
import io.steward.notification.template.TemplateException;
import io.steward.notification.template.TemplateService;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes requests for messages, shows what became of them, and queues one again where a person asks for it. */
@ApplicationScoped
public class MessageService {

    private final MessageRepository messages;
    private final MessageStore store;
    private final TemplateService templates;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<Channel, MessageChannel> channels = new EnumMap<>(Channel.class);

    MessageService(
            MessageRepository messages,
            MessageStore store,
            TemplateService templates,
            Outbox outbox,
            Clock clock,
            @Any Instance<MessageChannel> channels) {
        this.messages = messages;
        this.store = store;
        this.templates = templates;
        this.outbox = outbox;
        this.clock = clock;
        channels.forEach(channel -> this.channels.put(channel.channel(), channel));
    }

    /**
     * Makes the messages of a request: one for each recipient that has none under its key yet.
     *
     * @param requestedAt when the request was made
     * @param traceparent the trace that its messages continue; null for none
     */
    @WithTransaction
    Uni<Void> request(MessageRequested request, Instant requestedAt, String traceparent) {
        return messages.listRecipients(request.key())
                .map(known -> request.recipients().stream()
                        .distinct()
                        .filter(recipient -> !known.contains(recipient))
                        .map(recipient -> facts(request, recipient, requestedAt, traceparent))
                        .toList())
                .chain(this::receiveAll);
    }

    /** The messages of these ids that exist, newest first. */
    Uni<List<MessageView>> listByIds(List<UUID> ids) {
        return store.listByIds(ids);
    }

    /** The newest messages of each account, newest first. */
    Uni<List<MessageView>> listNewestOfAccounts(List<UUID> accountIds, int limitEach) {
        return store.listNewestOfAccounts(accountIds, limitEach);
    }

    /** One message, or 404. */
    @WithSession
    Uni<VersionedMessage> getMessage(UUID id) {
        return messages.getMessage(id).map(VersionedMessage::of);
    }

    /** Queues a failed or uncertain message again. */
    @WithTransaction
    Uni<VersionedMessage> resend(UUID id) {
        return messages.getMessage(id)
                .invoke(message -> message.resend(clock.instant()))
                .call(messages::flush)
                .map(VersionedMessage::of);
    }

    private Uni<Void> receiveAll(List<MessageFacts> batch) {
        // One after another: a session is not for parallel use.
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(this::receive)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<MessageView> receive(MessageFacts facts) {
        return receipt(facts)
                .map(receipt -> new Message(facts, receipt))
                .chain(messages::persist)
                .map(Message::view)
                .call(this::publish);
    }

    private Uni<Receipt> receipt(MessageFacts facts) {
        if (facts.contactId() == null && facts.username() == null) {
            return dropped(Reason.of(Reason.Code.NO_RECIPIENT, "the request names nobody"));
        }
        return Uni.createFrom()
                .item(() -> templates.getTemplate(facts.template()))
                .chain(template -> channels.get(facts.channel()).receive(facts, template))
                .onFailure(TemplateException.class)
                .recoverWithUni(failure -> dropped(reason(failure)));
    }

    private Uni<Void> publish(MessageView message) {
        return message.status() == MessageStatus.PENDING
                ? Uni.createFrom().voidItem()
                : outbox.add(new MessageChanged(message));
    }

    private static Uni<Receipt> dropped(Reason reason) {
        return Uni.createFrom().item(new Receipt(null, new Delivery.Dropped(0, reason)));
    }

    private static Reason reason(TemplateException failure) {
        return switch (failure) {
            case TemplateException.Unknown unknown -> Reason.of(Reason.Code.UNKNOWN_TEMPLATE, unknown.getMessage());
            case TemplateException.MissingVariable missing ->
                Reason.of(Reason.Code.MISSING_VARIABLE, missing.getMessage());
        };
    }

    private static MessageFacts facts(
            MessageRequested request, Recipient recipient, Instant requestedAt, String traceparent) {
        MessageRequested.Source source =
                request.source() == null ? new MessageRequested.Source(null, null) : request.source();
        return new MessageFacts(
                Identifiers.next(),
                request.accountId(),
                request.key(),
                recipient.channel(),
                recipient.contactId(),
                recipient.username(),
                request.category(),
                request.transactional(),
                request.template(),
                request.variables() == null ? Map.of() : request.variables(),
                source.runId(),
                source.stepKey(),
                requestedAt,
                traceparent);
    }
}
