package io.steward.playbook.trigger;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of trigger states. */
@ApplicationScoped
class TriggerRepository implements PanacheRepositoryBase<TriggerState, TriggerState.Key> {

    Uni<Map<TriggerState.Key, TriggerState>> mapOf(Collection<UUID> accountIds) {
        return list("key.accountId in ?1", accountIds)
                .map(states -> states.stream().collect(Collectors.toMap(TriggerState::key, Function.identity())));
    }
}
