package io.steward.accounts.feedback;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent.FeedbackClosed;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.inbox.ReceivedEvent;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Closes loops by the hundred: of a feature request that is decided, and of mails that went out. */
@ApplicationScoped
public class FeedbackClosureService {

    private final FeedbackStore store;
    private final OutboxStore outbox;

    FeedbackClosureService(FeedbackStore store, OutboxStore outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    /**
     * Closes all open feedback of a feature request and tells of each, within the transaction of the connection; some
     * hundred at a time, so that their number costs no memory.
     */
    public Uni<Void> closeMerged(
            SqlConnection connection, UUID requestId, FeedbackDecision decision, String by, Instant at) {
        return store.closeMerged(connection, requestId, decision, by, at)
                .call(closed -> tell(connection, closed, decision))
                .chain(closed -> closed.size() < FeedbackStore.BATCH
                        ? Uni.createFrom().voidItem()
                        : closeMerged(connection, requestId, decision, by, at));
    }

    /** Tells of what was decided, within the transaction of the connection. */
    public Uni<Void> tell(SqlConnection connection, List<ClosedFeedback> closed, FeedbackDecision decision) {
        return outbox.insert(
                connection,
                closed.stream()
                        .flatMap(one -> Arrays.stream(facts(one, decision)))
                        .toList());
    }

    /** A mail that went out has told the customer. */
    Uni<Void> onMessages(SqlConnection connection, List<ReceivedEvent<MessageEvent>> received) {
        Map<UUID, Instant> told = new HashMap<>();
        received.forEach(one -> {
            if (one.event() instanceof MessageChanged(MessageView message)
                    && message.channel() == Channel.EMAIL
                    && message.status() == MessageStatus.SENT) {
                Instant at = message.sentAt() == null ? one.time() : message.sentAt();
                FeedbackMessages.closedBy(message.requestKey()).ifPresent(id -> told.putIfAbsent(id, at));
            }
        });
        return store.markTold(connection, told);
    }

    static DomainEvent[] facts(ClosedFeedback closed, FeedbackDecision decision) {
        FeedbackClosed fact = new FeedbackClosed(
                closed.accountId(),
                closed.feedbackId(),
                closed.featureRequestId(),
                closed.kind(),
                decision.status(),
                closed.contactId());
        return Stream.concat(Stream.of(fact), FeedbackMessages.closed(closed, decision).stream())
                .toArray(DomainEvent[]::new);
    }
}
