package io.steward.accounts.privacy;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.platform.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Gathers exports, one after the other; any number of processes may. Each part is kept as it comes, so that whoever goes
 * on asks only those who have not answered.
 */
@ApplicationScoped
class DataExportWorker {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;

    private final DataExportStore exports;
    private final Holders holders;
    private final PrivacySettings settings;
    private final Clock clock;

    DataExportWorker(DataExportStore exports, Holders holders, PrivacySettings settings, Clock clock) {
        this.exports = exports;
        this.holders = holders;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${steward.accounts.privacy.poll-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return Multi.createBy()
                .repeating()
                .uni(this::workOnOne)
                .whilst(Optional::isPresent)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.error("an export failed and is tried again when its lease ends", failure))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forgetExpired() {
        return exports.forget(clock.instant());
    }

    private Uni<Optional<UUID>> workOnOne() {
        Instant now = clock.instant();
        return exports.claim(now, now.plus(settings.lease()))
                .call(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : exports.find(claimed.get(), now)
                                .chain(found -> found.map(this::gather)
                                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> gather(DataExport export) {
        return exports.externalIdOf(export.contactId())
                .chain(externalId -> externalId.isEmpty()
                        // Removed meanwhile: what the others hold they know by the other keys.
                        ? gather(export, export.person("-"))
                        : gather(export, export.person(externalId.get())));
    }

    private Uni<Void> gather(DataExport export, Person person) {
        return Multi.createFrom()
                .iterable(export.missing())
                .onItem()
                .transformToUniAndConcatenate(holder -> gather(export.id(), holder, person))
                .collect()
                .asList()
                .chain(came -> end(export, came.stream().allMatch(Boolean::booleanValue)));
    }

    /** Whether the part came. */
    private Uni<Boolean> gather(UUID id, Holder holder, Person person) {
        return holders.ask(holder, person)
                .chain(json -> exports.keep(id, holder, json))
                .replaceWith(true)
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "export waits: exportId=%s service=%s cause=%s",
                        id, holder.service(), failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<Void> end(DataExport export, boolean whole) {
        Instant now = clock.instant();
        Duration wait = settings.firstWait().multipliedBy(1L << Math.min(export.attempts() - 1, MOST_DOUBLINGS));
        return whole
                ? exports.ready(export.id(), now, now.plus(settings.exportRetention()))
                : exports.postpone(export.id(), now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }
}
