package io.steward.platform.contracts.signals;

import io.steward.platform.contracts.Money;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Every accepted signal, normalised, on {@code steward.signals.v1}. */
public sealed interface SignalEvent extends DomainEvent {

    /** The account that the signal was measured on. */
    UUID accountId();

    @Override
    default UUID subject() {
        return accountId();
    }

    /**
     * Something that an end user did in the vendor's product.
     *
     * @param userId the vendor's user id, or the anonymous id where there is none
     * @param name the event's name; the page's for a page view
     */
    @EventType("steward.signal.usage-recorded.v1")
    record UsageRecorded(UUID accountId, String userId, UsageKind kind, String name, Instant occurredAt)
            implements SignalEvent {}

    /** A signal that means something by itself, unlike usage, of which only the sum does. */
    sealed interface SingleSignal extends SignalEvent {}

    /** The calls of the Segment spec that count as usage. */
    enum UsageKind {
        TRACK,
        PAGE,
        SCREEN
    }

    /** A support ticket was opened, changed or solved. */
    @EventType("steward.signal.ticket-changed.v1")
    record TicketChanged(
            UUID accountId,
            String externalId,
            TicketStatus status,
            Sentiment sentiment,
            Severity severity,
            boolean escalated,
            Instant openedAt,
            Instant solvedAt)
            implements SingleSignal {}

    /** Whether a ticket still waits for somebody. */
    enum TicketStatus {
        OPEN,
        SOLVED
    }

    /** How the customer sounds in a ticket. */
    enum Sentiment {
        POSITIVE,
        NEUTRAL,
        NEGATIVE
    }

    /** How grave a ticket is. */
    enum Severity {
        LOW,
        NORMAL,
        HIGH,
        CRITICAL
    }

    /** An invoice was issued, paid, missed or refused. */
    @EventType("steward.signal.invoice-changed.v1")
    record InvoiceChanged(
            UUID accountId, String externalId, InvoiceState state, Money amount, LocalDate dueOn, Instant changedAt)
            implements SingleSignal {}

    /** What became of an invoice. */
    enum InvoiceState {
        OPEN,
        PAID,
        LATE,
        FAILED
    }

    /**
     * A contact with the customer, by whatever way.
     *
     * @param id of the touchpoint: where it was known to another service before, its id there
     */
    @EventType("steward.signal.touchpoint-recorded.v1")
    record TouchpointRecorded(UUID accountId, UUID id, TouchpointKind kind, Instant occurredAt)
            implements SingleSignal {}

    /** The ways of contact; all but {@link #MESSAGE_SENT} are two-way. */
    enum TouchpointKind {
        MESSAGE_SENT,
        MESSAGE_CLICKED,
        REPLY,
        MEETING,
        CALL,
        TRAINING
    }

    /**
     * A survey was answered: NPS 0–10, CSAT and CES 1–5.
     *
     * @param responseId the answer's id in accounts-service; null where it was given to health-service itself
     */
    @EventType("steward.signal.survey-answered.v1")
    record SurveyAnswered(UUID accountId, SurveyKind kind, int score, Instant answeredAt, UUID responseId)
            implements SingleSignal {}

    /** The surveys that are understood. */
    enum SurveyKind {
        NPS,
        CSAT,
        CES
    }
}
