package io.steward.accounts.health;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.plan.PlanMeasureService;
import io.steward.accounts.timeline.TimelineService;
import io.steward.platform.contracts.health.HealthEvent;
import io.steward.platform.contracts.health.HealthEvent.MetricsChanged;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import io.steward.platform.inbox.Inbox;
import io.steward.platform.inbox.ReceivedEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns scores, bands and metrics. */
@ApplicationScoped
class HealthConsumer {

    private static final String DUTY = "account-scores";

    private final Inbox inbox;
    private final FedColumnsStore columns;
    private final PlanMeasureService plans;
    private final TimelineService timeline;

    HealthConsumer(Inbox inbox, FedColumnsStore columns, PlanMeasureService plans, TimelineService timeline) {
        this.inbox = inbox;
        this.columns = columns;
        this.plans = plans;
        this.timeline = timeline;
    }

    @Incoming("health")
    Uni<Void> onHealthEvents(ConsumerRecords<String, String> records) {
        return inbox.batch(records, DUTY, HealthEvent.class, this::keep);
    }

    private Uni<Void> keep(SqlConnection connection, List<ReceivedEvent<HealthEvent>> received) {
        return columns.keepScores(connection, of(received, ScoreChanged.class))
                .chain(() -> plans.keep(connection, of(received, MetricsChanged.class)))
                .chain(() -> timeline.tellHealth(connection, received));
    }

    private static <T extends HealthEvent> List<T> of(List<ReceivedEvent<HealthEvent>> received, Class<T> type) {
        return received.stream()
                .map(ReceivedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
