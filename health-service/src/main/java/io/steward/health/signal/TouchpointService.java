package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.score.Scorer;
import io.steward.health.signal.BatchResult.BatchAnswer;
import io.steward.health.signal.SignalAdmission.Admitted;
import io.steward.health.signal.SignalAdmission.BatchRequest;
import io.steward.platform.contracts.accounts.AccountEvent.ActivityRecorded;
import io.steward.platform.contracts.accounts.ActivityKind;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.contracts.signals.SignalEvent.TouchpointKind;
import io.steward.platform.inbox.ReceivedEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Contacts with customers: reported by integrators and people, or seen as our own messages go out. */
@ApplicationScoped
class TouchpointService {

    private final SignalAdmission admission;
    private final SignalStore store;
    private final Scorer scorer;
    private final Pool pool;

    TouchpointService(SignalAdmission admission, SignalStore store, Scorer scorer, Pool pool) {
        this.admission = admission;
        this.store = store;
        this.scorer = scorer;
        this.pool = pool;
    }

    Uni<TouchpointView> record(TouchpointRequest request) {
        return admission
                .admit(request)
                .call(admitted -> write(List.of(admitted)))
                .map(TouchpointView::of);
    }

    Uni<BatchAnswer> recordAll(BatchRequest batch) {
        return admission
                .sort(batch, TouchpointRequest.class)
                .call(sorted -> write(sorted.admitted()))
                .map(BatchAnswer::of);
    }

    /** A message that was sent is a touch of the account; it has the message's id, so it counts once. */
    Uni<Void> onMessages(SqlConnection connection, List<ReceivedEvent<MessageEvent>> received) {
        List<Touchpoint> sent = received.stream()
                .map(ReceivedEvent::event)
                .filter(MessageChanged.class::isInstance)
                .map(event -> ((MessageChanged) event).message())
                .filter(message -> message.status() == MessageStatus.SENT && message.accountId() != null)
                .map(TouchpointService::touchpoint)
                .toList();
        return store.addTouchpoints(connection, sent);
    }

    /** What a person wrote down of a call, a meeting or a mail is a touch of the account; it has the activity's id. */
    Uni<Void> onActivities(SqlConnection connection, List<ReceivedEvent<ActivityRecorded>> received) {
        List<Touchpoint> held = received.stream()
                .map(ReceivedEvent::event)
                .flatMap(activity -> kindOf(activity.kind()).stream()
                        .map(kind -> new Touchpoint(
                                activity.activityId(), activity.accountId(), kind, activity.occurredAt())))
                .toList();
        return store.addTouchpoints(connection, held);
    }

    /** A mail of a person's is sent like any other; only its answer is two-way. A note is for colleagues alone. */
    private static Optional<TouchpointKind> kindOf(ActivityKind kind) {
        return switch (kind) {
            case NOTE -> Optional.empty();
            case CALL -> Optional.of(TouchpointKind.CALL);
            case MEETING -> Optional.of(TouchpointKind.MEETING);
            case EMAIL -> Optional.of(TouchpointKind.MESSAGE_SENT);
        };
    }

    private static Touchpoint touchpoint(MessageView message) {
        return new Touchpoint(
                message.id(),
                message.accountId(),
                TouchpointKind.MESSAGE_SENT,
                message.sentAt() == null ? message.requestedAt() : message.sentAt());
    }

    private Uni<Void> write(List<Admitted<TouchpointRequest>> admitted) {
        List<Touchpoint> touchpoints = admitted.stream()
                .map(one -> new Touchpoint(
                        one.id(), one.account().id(), one.signal().kind(), one.at()))
                .toList();
        return pool.withTransaction(connection -> store.addTouchpoints(connection, touchpoints))
                .invoke(scorer::wake);
    }
}
