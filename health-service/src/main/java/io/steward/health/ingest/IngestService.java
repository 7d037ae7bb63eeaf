package io.steward.health.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.steward.health.ingest.EventStore.Kept;
import io.steward.health.ingest.Receipt.Outcome;
import io.steward.health.ingest.Receipt.Result;
import io.steward.platform.contracts.signals.SignalEvent.UsageRecorded;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores a call in one transaction, together with the usage that it says of known accounts. */
@ApplicationScoped
class IngestService {

    private final LinkStore links;
    private final EventStore events;
    private final ReleaseService releases;
    private final OutboxStore outbox;
    private final MeterRegistry meters;
    private final Pool pool;

    IngestService(
            LinkStore links,
            EventStore events,
            ReleaseService releases,
            OutboxStore outbox,
            MeterRegistry meters,
            Pool pool) {
        this.links = links;
        this.events = events;
        this.releases = releases;
        this.outbox = outbox;
        this.meters = meters;
        this.pool = pool;
    }

    /** What a transaction left behind. */
    private record Stored(List<Kept> kept, boolean linked) {}

    /** Stores a call; completes after the commit. */
    Uni<Receipt> store(UUID writeKeyId, Call call, Instant receivedAt, boolean strict) {
        if (call.items().isEmpty()) {
            return Uni.createFrom().item(receipt(call, List.of(), strict));
        }
        return pool.withTransaction(connection -> store(connection, writeKeyId, call.items(), receivedAt))
                .invoke(stored -> {
                    if (stored.linked()) {
                        releases.wake();
                    }
                })
                .map(stored -> receipt(call, stored.kept(), strict));
    }

    private Uni<Stored> store(SqlConnection connection, UUID writeKeyId, List<Item> items, Instant receivedAt) {
        return links.add(connection, Links.of(items))
                .call(changed -> releases.releaseUsers(connection, changed))
                .chain(changed -> events.add(connection, writeKeyId, items, receivedAt)
                        .call(kept -> outbox.insert(connection, usage(items, kept)))
                        .map(kept -> new Stored(kept, !changed.isEmpty())));
    }

    private static List<UsageRecorded> usage(List<Item> items, List<Kept> kept) {
        Map<UUID, Item> byId = items.stream().collect(Collectors.toMap(Item::eventId, Function.identity()));
        List<UsageRecorded> usage = new ArrayList<>(kept.size());
        for (Kept one : kept) {
            Item item = byId.get(one.eventId());
            if (one.accountId() != null) {
                item.kind()
                        .usage()
                        .map(kind ->
                                new UsageRecorded(one.accountId(), one.endUser(), kind, item.name(), item.occurredAt()))
                        .ifPresent(usage::add);
            }
        }
        return usage;
    }

    private Receipt receipt(Call call, List<Kept> kept, boolean strict) {
        long waiting =
                kept.stream().map(Kept::accountId).filter(Objects::isNull).count();
        count("accepted", kept.size());
        count("without_account", waiting);
        count("duplicate", call.items().size() - kept.size());
        count("refused", call.refusals().size());
        boolean success = !strict || call.refusals().isEmpty();
        return new Receipt(success, strict ? results(call, kept) : null);
    }

    private static List<Result> results(Call call, List<Kept> kept) {
        var fresh = kept.stream().map(Kept::eventId).collect(Collectors.toSet());
        List<Result> results = new ArrayList<>();
        for (Item item : call.items()) {
            Outcome outcome = fresh.contains(item.eventId()) ? Outcome.ACCEPTED : Outcome.DUPLICATE;
            results.add(new Result(item.index(), item.messageId(), outcome, null));
        }
        for (Refusal refusal : call.refusals()) {
            results.add(new Result(refusal.index(), refusal.messageId(), Outcome.REFUSED, refusal.faults()));
        }
        results.sort(Comparator.comparingInt(Result::index));
        return results;
    }

    private void count(String outcome, long items) {
        if (items > 0) {
            meters.counter("steward.ingest.items", "outcome", outcome).increment((double) items);
        }
    }
}
