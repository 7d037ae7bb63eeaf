package io.steward.gateway.subscription;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.steward.gateway.graph.GraphSettings;
import io.steward.platform.contracts.health.HealthEvent;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.contracts.playbooks.PlaybookEvent;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventCodec;
import io.steward.platform.events.MalformedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Events as they come, for whoever watches now. Every instance of the gateway reads all of them, from the moment of its
 * start on; what nobody watches is forgotten. A watcher that falls behind loses its subscription, never another's time.
 */
@ApplicationScoped
class Feeds {

    private static final Logger LOG = Logger.getLogger(Feeds.class);

    private final EventCodec codec;
    private final int maxPending;
    private final BroadcastProcessor<HealthEvent.ScoreChanged> scores = BroadcastProcessor.create();
    private final BroadcastProcessor<PlaybookEvent.TaskChanged> tasks = BroadcastProcessor.create();
    private final BroadcastProcessor<MessageEvent.InboxChanged> inboxes = BroadcastProcessor.create();

    Feeds(EventCodec codec, GraphSettings settings) {
        this.codec = codec;
        this.maxPending = settings.maxPendingEvents();
    }

    /** Changes of scores. */
    Multi<HealthEvent.ScoreChanged> scores() {
        return scores.onOverflow().buffer(maxPending);
    }

    /** Changes of tasks. */
    Multi<PlaybookEvent.TaskChanged> tasks() {
        return tasks.onOverflow().buffer(maxPending);
    }

    /** Changes of anybody's inbox. */
    Multi<MessageEvent.InboxChanged> inboxes() {
        return inboxes.onOverflow().buffer(maxPending);
    }

    @Incoming("health")
    void onHealth(String document) {
        switch (read(document, HealthEvent.class)) {
            case HealthEvent.ScoreChanged changed -> scores.onNext(changed);
            case HealthEvent.MetricsChanged metrics -> LOG.trace("metrics are not watched");
            case null -> LOG.trace("an event that is not watched");
        }
    }

    @Incoming("playbooks")
    void onPlaybooks(String document) {
        if (read(document, PlaybookEvent.class) instanceof PlaybookEvent.TaskChanged changed) {
            tasks.onNext(changed);
        }
    }

    @Incoming("messages")
    void onMessages(String document) {
        if (read(document, MessageEvent.class) instanceof MessageEvent.InboxChanged changed) {
            inboxes.onNext(changed);
        }
    }

    /** Null for what is not of this owner, or cannot be read: its writer's consumers deal with that, nobody watches it. */
    private <T extends DomainEvent> T read(String document, Class<T> owner) {
        try {
            return codec.data(codec.read(document), owner).orElse(null);
        } catch (MalformedEventException e) {
            LOG.debugf("an event is passed over: %s", e.getMessage());
            return null;
        }
    }
}
