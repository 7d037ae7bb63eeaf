package io.steward.notification.message;

import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import java.time.Instant;

/**
 * Where the delivery of one message stands. The methods of a state are the transitions that it allows, so that an
 * illegal one does not compile.
 *
 * <pre>
 * Pending ─claim─▶ Claimed ─submit─▶ Submitting ─accept─▶ Sent
 *    ▲  ▲             │ drop ▶ Dropped    │ refuse ▶ Failed ────┐
 *    │  └──postpone───┴──────postpone─────┤ lose ▶ Uncertain ─┐ │
 *    └───────────────────resend───────────┴───────────────────┴─┘
 * </pre>
 *
 * Claimed may be repeated after a crash, for nothing has left the house yet. Submitting may not: whether the mail
 * server took the message is then known to nobody.
 */
public sealed interface Delivery {

    /** What the outside is told. */
    MessageStatus status();

    /** How often the message was handed to the mail server, or would have been. */
    int attempts();

    /**
     * Waits until it is due.
     *
     * @param waitingFor what stood in the way last time; null at first
     */
    record Pending(int attempts, Instant dueAt, Reason waitingFor) implements Delivery {

        /** A worker takes it. */
        public Claimed claim(Lease lease) {
            return new Claimed(attempts, lease);
        }

        @Override
        public MessageStatus status() {
            return MessageStatus.PENDING;
        }
    }

    /** In the hands of a worker that prepares it; nothing has left the house. */
    record Claimed(int attempts, Lease lease) implements Delivery {

        /** The very next thing is the hand-over. */
        public Submitting submit(Instant until) {
            return new Submitting(attempts + 1, new Lease(lease.token(), until));
        }

        /** A rule says that it is not to be sent. */
        public Dropped drop(Reason reason) {
            return new Dropped(attempts, reason);
        }

        /** Something that preparing needs is away. */
        public Pending postpone(Instant dueAt, Reason reason) {
            return new Pending(attempts + 1, dueAt, reason);
        }

        /** Its worker died; another one takes it over. */
        public Claimed takeOver(Lease newLease) {
            return new Claimed(attempts, newLease);
        }

        @Override
        public MessageStatus status() {
            return MessageStatus.PENDING;
        }
    }

    /** Being handed over at this moment. */
    record Submitting(int attempts, Lease lease) implements Delivery {

        /** The other side took it. */
        public Sent accept(Instant at) {
            return new Sent(attempts, at);
        }

        /** The other side did not take it and may later. */
        public Pending postpone(Instant dueAt, Reason reason) {
            return new Pending(attempts, dueAt, reason);
        }

        /** The other side will never take it. */
        public Failed refuse(Reason reason) {
            return new Failed(attempts, reason);
        }

        /** No answer came, or whoever waited for it died. */
        public Uncertain lose(Reason reason) {
            return new Uncertain(attempts, reason);
        }

        @Override
        public MessageStatus status() {
            return MessageStatus.PENDING;
        }
    }

    /** Taken by the other side. */
    record Sent(int attempts, Instant at) implements Delivery {
        @Override
        public MessageStatus status() {
            return MessageStatus.SENT;
        }
    }

    /** Not sent, by a rule. */
    record Dropped(int attempts, Reason reason) implements Delivery {
        @Override
        public MessageStatus status() {
            return MessageStatus.DROPPED;
        }
    }

    /** Refused for good. */
    record Failed(int attempts, Reason reason) implements Delivery {

        /** A person wants it tried again. */
        public Pending resend(Instant now) {
            return new Pending(0, now, null);
        }

        @Override
        public MessageStatus status() {
            return MessageStatus.FAILED;
        }
    }

    /** Perhaps sent: never repeated unless a person says so. */
    record Uncertain(int attempts, Reason reason) implements Delivery {

        /** A person knows, or accepts, that it may arrive twice. */
        public Pending resend(Instant now) {
            return new Pending(0, now, null);
        }

        @Override
        public MessageStatus status() {
            return MessageStatus.UNCERTAIN;
        }
    }
}
