package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.score.Scorer;
import io.steward.platform.contracts.accounts.AccountEvent.ActivityRecorded;
import io.steward.platform.contracts.accounts.AccountEvent.SurveyAnswered;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.contracts.signals.SignalEvent;
import io.steward.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears of our own signals, of messages that were sent, of what people write down about their contacts, and of what
 * customers answer.
 */
@ApplicationScoped
class SignalConsumers {

    private final Inbox inbox;
    private final UsageService usage;
    private final TouchpointService touchpoints;
    private final SurveyService surveys;
    private final Scorer scorer;

    SignalConsumers(
            Inbox inbox, UsageService usage, TouchpointService touchpoints, SurveyService surveys, Scorer scorer) {
        this.inbox = inbox;
        this.usage = usage;
        this.touchpoints = touchpoints;
        this.surveys = surveys;
        this.scorer = scorer;
    }

    @Incoming("signals")
    Uni<Void> onSignals(ConsumerRecords<String, String> records) {
        return inbox.batch(records, "rollup", SignalEvent.class, usage::rollUp).invoke(scorer::wake);
    }

    @Incoming("activities")
    Uni<Void> onActivities(ConsumerRecords<String, String> records) {
        return inbox.batch(records, "activities", ActivityRecorded.class, touchpoints::onActivities)
                .chain(() -> inbox.batch(records, "survey-answers", SurveyAnswered.class, surveys::onAnswers))
                .invoke(scorer::wake);
    }

    @Incoming("messages")
    Uni<Void> onMessages(ConsumerRecords<String, String> records) {
        return inbox.batch(records, "sent-messages", MessageEvent.class, touchpoints::onMessages)
                .invoke(scorer::wake);
    }
}
