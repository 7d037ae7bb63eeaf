package io.steward.accounts.timeline;

import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.accounts.TimelineKind;
import io.steward.platform.contracts.health.HealthEvent;
import io.steward.platform.contracts.health.HealthEvent.MetricsChanged;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.contracts.messages.MessageEvent.InboxChanged;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageEvent.Unsubscribed;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.playbooks.PlaybookEvent;
import io.steward.platform.contracts.playbooks.PlaybookEvent.RunEnded;
import io.steward.platform.contracts.playbooks.PlaybookEvent.RunStarted;
import io.steward.platform.contracts.playbooks.PlaybookEvent.StepFinished;
import io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChange;
import io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChanged;
import io.steward.platform.contracts.playbooks.TaskView;
import io.steward.platform.inbox.ReceivedEvent;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What the events of health-service, playbook-service and notification-service tell. */
final class OthersStory {

    private static final String NO_BAND = "UNKNOWN";

    private OthersStory() {}

    /** A band that changed; the score alone moves too often to be news. */
    static Optional<TimelineEntryView> ofHealth(ReceivedEvent<HealthEvent> received) {
        return switch (received.event()) {
            case ScoreChanged changed -> {
                String before = changed.previousBand() == null ? NO_BAND : changed.previousBand();
                String title = NO_BAND.equals(before)
                        ? "Health is " + changed.band()
                        : "Health went from " + before + " to " + changed.band();
                yield before.equals(changed.band())
                        ? Optional.empty()
                        : Optional.of(entry(
                                received,
                                TimelineKind.BAND_CHANGED,
                                changed.computedAt(),
                                title,
                                Facts.of("before", changed.previousBand())
                                        .and("after", changed.band())
                                        .and("scoreBefore", changed.previousScore())
                                        .and("scoreAfter", changed.score())));
            }
            case MetricsChanged ignored -> Optional.empty();
        };
    }

    static Optional<TimelineEntryView> ofPlaybooks(ReceivedEvent<PlaybookEvent> received) {
        return switch (received.event()) {
            case RunStarted started ->
                Optional.of(entry(
                        received,
                        TimelineKind.RUN,
                        started.startedAt(),
                        "Playbook started: " + started.playbook().name(),
                        Facts.of("runId", started.runId().toString())
                                .and("playbook", started.playbook().key())
                                .and("startedBy", started.startedBy())));
            case RunEnded ended ->
                Optional.of(entry(
                        received,
                        TimelineKind.RUN,
                        ended.endedAt(),
                        "Playbook ended: " + ended.playbook().name() + ", " + words(ended.status()),
                        Facts.of("runId", ended.runId().toString())
                                .and("playbook", ended.playbook().key())
                                .and("status", ended.status())));
            case TaskChanged changed -> Optional.of(task(received, changed.task(), changed.change()));
            case StepFinished ignored -> Optional.empty();
        };
    }

    /** What reached a contact, or was meant to. What goes to our own people is no news of the account. */
    static Optional<TimelineEntryView> ofMessages(ReceivedEvent<MessageEvent> received) {
        return switch (received.event()) {
            case MessageChanged(MessageView message) ->
                message.contactId() == null || message.status() == MessageView.MessageStatus.PENDING
                        ? Optional.empty()
                        : Optional.of(message(received, message));
            case Unsubscribed unsubscribed ->
                Optional.of(entry(
                                received,
                                TimelineKind.UNSUBSCRIBED,
                                unsubscribed.unsubscribedAt(),
                                "Unsubscribed from " + unsubscribed.category(),
                                Facts.of("category", unsubscribed.category()))
                        .with(unsubscribed.contactId()));
            case InboxChanged ignored -> Optional.empty();
        };
    }

    private static TimelineEntryView task(ReceivedEvent<PlaybookEvent> received, TaskView task, TaskChange change) {
        Facts details = Facts.of("taskId", task.id().toString())
                .and("change", change)
                .and("owner", task.owner())
                .and("dueAt", task.dueAt() == null ? null : task.dueAt().toString())
                .and("outcome", task.outcome());
        return entry(
                received, TimelineKind.TASK, received.time(), "Task " + words(change) + ": " + task.title(), details);
    }

    private static TimelineEntryView message(ReceivedEvent<MessageEvent> received, MessageView message) {
        String what = message.subject() == null ? message.template() : message.subject();
        Instant at = message.sentAt() == null ? received.time() : message.sentAt();
        return entry(
                        received,
                        TimelineKind.MESSAGE,
                        at,
                        "Message " + words(message.status()) + ": " + what,
                        Facts.of("messageId", message.id().toString())
                                .and("status", message.status())
                                .and("channel", message.channel())
                                .and("template", message.template())
                                .and("reason", message.reason()))
                .with(message.contactId());
    }

    private static TimelineEntryView entry(
            ReceivedEvent<?> received, TimelineKind kind, Instant at, String title, Facts details) {
        return ToldEntry.of(
                received.id(),
                received.event().subject(),
                at == null ? received.time() : at,
                kind,
                received.actor(),
                title,
                details.map());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
