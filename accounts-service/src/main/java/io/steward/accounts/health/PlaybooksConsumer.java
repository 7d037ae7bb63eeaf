package io.steward.accounts.health;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.timeline.TimelineService;
import io.steward.platform.contracts.playbooks.PlaybookEvent;
import io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChanged;
import io.steward.platform.inbox.Inbox;
import io.steward.platform.inbox.ReceivedEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns how many tasks are open. */
@ApplicationScoped
class PlaybooksConsumer {

    private static final String DUTY = "account-open-tasks";

    private final Inbox inbox;
    private final FedColumnsStore columns;
    private final TimelineService timeline;

    PlaybooksConsumer(Inbox inbox, FedColumnsStore columns, TimelineService timeline) {
        this.inbox = inbox;
        this.columns = columns;
        this.timeline = timeline;
    }

    @Incoming("playbooks")
    Uni<Void> onPlaybookEvents(ConsumerRecords<String, String> records) {
        return inbox.batch(records, DUTY, PlaybookEvent.class, this::keep);
    }

    private Uni<Void> keep(SqlConnection connection, List<ReceivedEvent<PlaybookEvent>> received) {
        List<ReceivedEvent<TaskChanged>> changes =
                received.stream().flatMap(PlaybooksConsumer::taskChange).toList();
        return columns.keepOpenTasks(connection, changes).chain(() -> timeline.tellPlaybooks(connection, received));
    }

    private static Stream<ReceivedEvent<TaskChanged>> taskChange(ReceivedEvent<PlaybookEvent> received) {
        return received.event() instanceof TaskChanged changed ? Stream.of(received.of(changed)) : Stream.empty();
    }
}
