package io.steward.notification.message;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings pending messages to their couriers: claims a batch, has it prepared, and hands each message over once. Any
 * number of replicas may run it. What it must never do is repeat a hand-over whose end it does not know.
 */
@ApplicationScoped
class Dispatcher {

    private final DeliveryStore store;
    private final DeliveryConfiguration configuration;
    private final HandOver handOver;
    private final Clock clock;
    private final List<Courier> couriers;

    Dispatcher(
            DeliveryStore store,
            DeliveryConfiguration configuration,
            HandOver handOver,
            Clock clock,
            @Any Instance<Courier> couriers) {
        this.store = store;
        this.configuration = configuration;
        this.handOver = handOver;
        this.clock = clock;
        this.couriers = couriers.stream().toList();
    }

    @Scheduled(
            every = "${steward.notification.delivery.poll-every:1s}",
            identity = "dispatcher",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return dispatchAll()
                .onFailure()
                .invoke(failure -> Log.error("dispatching messages failed", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Brings everything that is due on its way. */
    Uni<Void> dispatchAll() {
        return Multi.createFrom()
                .iterable(couriers)
                .onItem()
                .transformToUniAndConcatenate(courier -> dispatchAll(courier).replaceWith(courier))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> dispatchAll(Courier courier) {
        return loseAbandoned(courier)
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(() -> dispatchBatch(courier))
                        .whilst(claimed -> claimed == configuration.batchSize())
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> loseAbandoned(Courier courier) {
        return store.loseAbandoned(courier.channel(), clock.instant(), configuration.batchSize())
                .invoke(lost -> {
                    if (lost > 0) {
                        Log.errorf(
                                "messages are uncertain: count=%d channel=%s; look at them and resend what did not arrive",
                                lost, courier.channel());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Integer> dispatchBatch(Courier courier) {
        Instant now = clock.instant();
        Lease lease = new Lease(UUID.randomUUID(), now.plus(configuration.lease()));
        return store.claim(courier.channel(), now, lease, configuration.batchSize())
                .call(claims -> claims.isEmpty() ? Uni.createFrom().voidItem() : bring(courier, claims))
                .map(List::size);
    }

    private Uni<Void> bring(Courier courier, List<Claim> claims) {
        return courier.prepare(claims.stream().map(Claim::message).toList())
                .chain(preparations -> settleThenHandOver(claims, preparations));
    }

    private Uni<Void> settleThenHandOver(List<Claim> claims, Map<UUID, Preparation> preparations) {
        List<Move> settled = new ArrayList<>();
        List<HandOver.Task> ready = new ArrayList<>();
        for (Claim claim : claims) {
            switch (preparations.get(claim.message().id())) {
                case Preparation.Ready prepared -> ready.add(new HandOver.Task(claim, prepared));
                case Preparation.Drop drop -> settled.add(dropping(claim, drop.reason()));
                case Preparation.Wait wait -> settled.add(postponing(claim, wait.reason()));
            }
        }
        return store.move(settled).chain(() -> handOver.all(ready));
    }

    private static Move dropping(Claim claim, Reason reason) {
        return new Move(
                claim.message(), null, claim.delivery(), claim.delivery().drop(reason));
    }

    private Move postponing(Claim claim, Reason reason) {
        Instant dueAt = handOver.nextTry(claim.delivery().attempts() + 1);
        return new Move(
                claim.message(), null, claim.delivery(), claim.delivery().postpone(dueAt, reason));
    }
}
