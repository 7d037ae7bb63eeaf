package io.steward.accounts.timeline;

import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.accounts.TimelineKind;
import io.steward.platform.contracts.signals.SignalEvent.InvoiceChanged;
import io.steward.platform.contracts.signals.SignalEvent.SingleSignal;
import io.steward.platform.contracts.signals.SignalEvent.SurveyAnswered;
import io.steward.platform.contracts.signals.SignalEvent.TicketChanged;
import io.steward.platform.contracts.signals.SignalEvent.TouchpointKind;
import io.steward.platform.contracts.signals.SignalEvent.TouchpointRecorded;
import io.steward.platform.inbox.ReceivedEvent;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the signals of an account tell, each by itself. */
final class SignalStory {

    private SignalStory() {}

    static Optional<TimelineEntryView> of(ReceivedEvent<SingleSignal> received) {
        return switch (received.event()) {
            case TicketChanged ticket ->
                Optional.of(entry(
                        received,
                        received.id(),
                        TimelineKind.TICKET,
                        momentOf(ticket),
                        "Ticket " + ticket.externalId() + (ticket.escalated() ? " escalated, " : " ")
                                + words(ticket.status()),
                        Facts.of("externalId", ticket.externalId())
                                .and("status", ticket.status())
                                .and("severity", ticket.severity())
                                .and("sentiment", ticket.sentiment())
                                .and("escalated", ticket.escalated())));
            case InvoiceChanged invoice ->
                Optional.of(entry(
                        received,
                        received.id(),
                        TimelineKind.INVOICE,
                        invoice.changedAt(),
                        "Invoice " + invoice.externalId() + " " + words(invoice.state()),
                        Facts.of("externalId", invoice.externalId()).and("state", invoice.state())));
            // What was answered to us was told by our own event already, with more than a signal says.
            case SurveyAnswered answer when answer.responseId() != null -> Optional.empty();
            case SurveyAnswered answer ->
                Optional.of(entry(
                        received,
                        received.id(),
                        TimelineKind.SURVEY_ANSWERED,
                        answer.answeredAt(),
                        answer.kind() + " answered: " + answer.score(),
                        Facts.of("survey", answer.kind()).and("score", answer.score())));
            case TouchpointRecorded touchpoint ->
                kindOf(touchpoint.kind())
                        .map(kind -> entry(
                                received,
                                // An activity that came back as a touchpoint has its entry already, under this id.
                                touchpoint.id() == null ? received.id() : touchpoint.id(),
                                kind,
                                touchpoint.occurredAt(),
                                title(touchpoint.kind()),
                                Facts.of("touchpoint", touchpoint.kind())));
        };
    }

    /** Messages that were sent have entries of their own; a click is a detail of them. */
    private static Optional<TimelineKind> kindOf(TouchpointKind kind) {
        return switch (kind) {
            case MESSAGE_SENT, MESSAGE_CLICKED -> Optional.empty();
            case REPLY -> Optional.of(TimelineKind.EMAIL);
            case MEETING -> Optional.of(TimelineKind.MEETING);
            case CALL -> Optional.of(TimelineKind.CALL);
            case TRAINING -> Optional.of(TimelineKind.TRAINING);
        };
    }

    /** Null for the moment at which it is told: when an open ticket was escalated nobody says. */
    private static Instant momentOf(TicketChanged ticket) {
        return switch (ticket.status()) {
            case SOLVED -> ticket.solvedAt();
            case OPEN -> ticket.escalated() ? null : ticket.openedAt();
        };
    }

    private static String title(TouchpointKind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return kind == TouchpointKind.REPLY
                ? "The customer replied"
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static TimelineEntryView entry(
            ReceivedEvent<?> received, UUID id, TimelineKind kind, Instant at, String title, Facts details) {
        return ToldEntry.of(
                id,
                received.event().subject(),
                at == null ? received.time() : at,
                kind,
                received.actor(),
                title,
                details.map());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
