package io.steward.accounts.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.plan.PlanMeasureStore.Fed;
import io.steward.accounts.plan.PlanMeasureStore.Known;
import io.steward.accounts.plan.PlanMeasureStore.Measured;
import io.steward.accounts.success.MetricTargets;
import io.steward.platform.contracts.accounts.AccountEvent.OutcomeReached;
import io.steward.platform.contracts.health.HealthEvent.MetricsChanged;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets the metrics of health-service say how far outcomes are, a batch of events at a time. */
@ApplicationScoped
public class PlanMeasureService {

    private final PlanMeasureStore store;
    private final OutboxStore outbox;
    private final ObjectMapper mapper;

    PlanMeasureService(PlanMeasureStore store, OutboxStore outbox, ObjectMapper mapper) {
        this.store = store;
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** Keeps metrics and measures the outcomes that name them, in the transaction of the connection. */
    public Uni<Void> keep(SqlConnection connection, List<MetricsChanged> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.keep(connection, changes.stream().map(this::known).toList())
                        .chain(newer -> newer.isEmpty() ? Uni.createFrom().voidItem() : measure(connection, newer));
    }

    private Uni<Void> measure(SqlConnection connection, List<Known> newer) {
        Map<UUID, Known> byAccount = newer.stream().collect(Collectors.toMap(Known::accountId, Function.identity()));
        return store.hold(connection, newer.stream().map(Known::accountId).toList())
                .map(fed -> fed.stream()
                        .map(outcome -> measured(outcome, byAccount.get(outcome.accountId())))
                        .toList())
                .chain(measured -> measured.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : store.measure(connection, measured)
                                .chain(() -> outbox.insert(connection, reached(measured))));
    }

    private static Measured measured(Fed outcome, Known known) {
        BigDecimal value = MetricTargets.measure(
                        outcome.target(), known.metrics().getMap(), outcome.seats())
                .orElse(null);
        boolean reached = outcome.reachedAt() == null && MetricTargets.isReached(outcome.target(), value);
        return new Measured(outcome, value, known.computedAt(), reached ? known.computedAt() : outcome.reachedAt());
    }

    /** What was not reached before. */
    private static List<OutcomeReached> reached(List<Measured> measured) {
        return measured.stream()
                .filter(one -> one.outcome().reachedAt() == null && one.reachedAt() != null)
                .map(one -> new OutcomeReached(
                        one.outcome().accountId(),
                        one.outcome().planId(),
                        one.outcome().id(),
                        one.outcome().title(),
                        one.outcome().rank(),
                        one.value(),
                        one.reachedAt()))
                .toList();
    }

    private Known known(MetricsChanged changed) {
        try {
            return new Known(
                    changed.accountId(),
                    new JsonObject(mapper.writeValueAsString(changed.metrics())),
                    changed.computedAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metrics cannot be written as JSON", e);
        }
    }
}
