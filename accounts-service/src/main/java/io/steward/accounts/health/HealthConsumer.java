package io.steward.accounts.health;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.timeline.TimelineService;
import io.steward.platform.contracts.health.HealthEvent;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import io.steward.platform.inbox.Inbox;
import io.steward.platform.inbox.ReceivedEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns scores and bands. */
@ApplicationScoped
class HealthConsumer {

    private static final String DUTY = "account-scores";

    private final Inbox inbox;
    private final FedColumnsStore columns;
    private final TimelineService timeline;

    HealthConsumer(Inbox inbox, FedColumnsStore columns, TimelineService timeline) {
        this.inbox = inbox;
        this.columns = columns;
        this.timeline = timeline;
    }

    @Incoming("health")
    Uni<Void> onHealthEvents(ConsumerRecords<String, String> records) {
        return inbox.batch(records, DUTY, HealthEvent.class, this::keep);
    }

    private Uni<Void> keep(SqlConnection connection, List<ReceivedEvent<HealthEvent>> received) {
        List<ScoreChanged> scores = received.stream()
                .map(ReceivedEvent::event)
                .filter(ScoreChanged.class::isInstance)
                .map(ScoreChanged.class::cast)
                .toList();
        return columns.keepScores(connection, scores).chain(() -> timeline.tellHealth(connection, received));
    }
}
