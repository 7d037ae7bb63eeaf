package io.steward.accounts.journey;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.JourneyView.AtRisk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads since when accounts are at risk, within the session of the caller: the columns are fed by events. */
@ApplicationScoped
class AtRiskRepository {

    private static final String OF = """
            SELECT id, at_risk_since, 'band ' || band || coalesce(', score ' || score, '') AS reason
              FROM accounts WHERE id = ANY (?1) AND at_risk_since IS NOT NULL""";

    /** By account; those that are not at risk are absent. */
    Uni<Map<UUID, AtRisk>> of(List<UUID> accountIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter(1, accountIds.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> {
                    Map<UUID, AtRisk> found = new HashMap<>();
                    rows.forEach(row -> found.put((UUID) row[0], new AtRisk((Instant) row[1], (String) row[2])));
                    return found;
                });
    }
}
