package io.steward.notification.unsubscribe;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps people's wish to get no more messages of a category. */
@ApplicationScoped
public class UnsubscribeService {

    private final UnsubscribeStore store;
    private final Clock clock;

    UnsubscribeService(UnsubscribeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Everything that these contacts take no more. */
    public Uni<Set<Withdrawal>> listWithdrawals(List<UUID> contactIds) {
        return store.list(contactIds);
    }

    /** Takes somebody off a category; may be repeated. */
    Uni<Void> unsubscribe(UnsubscribeToken token) {
        return store.add(token, clock.instant());
    }
}
