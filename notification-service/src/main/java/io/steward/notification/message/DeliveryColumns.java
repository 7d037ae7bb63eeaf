package io.steward.notification.message;

import java.time.Instant;
import java.util.UUID;

/**
 * A {@link Delivery} as its columns in {@code messages}: one flat shape for the entity and for set-based SQL.
 *
 * @param state name of the state, finer than the status that the outside sees
 * @param dueAt when the row wants attention: the next try, or the end of the lease; null in final states
 */
public record DeliveryColumns(
        State state, int attempts, Instant dueAt, UUID leaseToken, String reason, Instant sentAt) {

    /** The stored names of the states. */
    public enum State {
        PENDING,
        CLAIMED,
        SUBMITTING,
        SENT,
        DROPPED,
        FAILED,
        UNCERTAIN
    }

    /** The columns of a state. */
    public static DeliveryColumns of(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Pending pending ->
                new DeliveryColumns(
                        State.PENDING, pending.attempts(), pending.dueAt(), null, text(pending.waitingFor()), null);
            case Delivery.Claimed claimed -> leased(State.CLAIMED, claimed.attempts(), claimed.lease());
            case Delivery.Submitting submitting -> leased(State.SUBMITTING, submitting.attempts(), submitting.lease());
            case Delivery.Sent sent -> new DeliveryColumns(State.SENT, sent.attempts(), null, null, null, sent.at());
            case Delivery.Dropped dropped -> ended(State.DROPPED, dropped.attempts(), dropped.reason());
            case Delivery.Failed failed -> ended(State.FAILED, failed.attempts(), failed.reason());
            case Delivery.Uncertain uncertain -> ended(State.UNCERTAIN, uncertain.attempts(), uncertain.reason());
        };
    }

    /** The state of the columns. */
    public Delivery delivery() {
        return switch (state) {
            case PENDING -> new Delivery.Pending(attempts, dueAt, Reason.parse(reason));
            case CLAIMED -> new Delivery.Claimed(attempts, new Lease(leaseToken, dueAt));
            case SUBMITTING -> new Delivery.Submitting(attempts, new Lease(leaseToken, dueAt));
            case SENT -> new Delivery.Sent(attempts, sentAt);
            case DROPPED -> new Delivery.Dropped(attempts, Reason.parse(reason));
            case FAILED -> new Delivery.Failed(attempts, Reason.parse(reason));
            case UNCERTAIN -> new Delivery.Uncertain(attempts, Reason.parse(reason));
        };
    }

    private static DeliveryColumns leased(State state, int attempts, Lease lease) {
        return new DeliveryColumns(state, attempts, lease.until(), lease.token(), null, null);
    }

    private static DeliveryColumns ended(State state, int attempts, Reason reason) {
        return new DeliveryColumns(state, attempts, null, null, reason.text(), null);
    }

    private static String text(Reason reason) {
        return reason == null ? null : reason.text();
    }
}
