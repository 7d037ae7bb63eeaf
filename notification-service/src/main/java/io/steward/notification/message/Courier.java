package io.steward.notification.message;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.Channel;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Carries messages of one channel out of the house: the second class of a channel whose delivery takes time.
 * Claiming, leases, retries, states and events are the {@link Dispatcher}'s.
 */
public interface Courier {

    /** The channel that it serves. */
    Channel channel();

    /**
     * Prepares a batch with a constant number of remote calls; called outside any transaction.
     *
     * @return a preparation for each message, by its id
     */
    Uni<Map<UUID, Preparation>> prepare(List<MessageFacts> batch);
}
