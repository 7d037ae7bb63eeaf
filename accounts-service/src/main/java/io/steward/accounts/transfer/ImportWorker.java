package io.steward.accounts.transfer;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Works on one import after the other; any number of processes may. */
@ApplicationScoped
class ImportWorker {

    private final ImportRunService runs;

    ImportWorker(ImportRunService runs) {
        this.runs = runs;
    }

    @Scheduled(every = "${steward.accounts.imports.poll-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return Multi.createBy()
                .repeating()
                .uni(this::workOnOne)
                .whilst(Optional::isPresent)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.error("an import failed and is tried again when its lease ends", failure))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forgetOld() {
        return runs.forgetOld();
    }

    private Uni<Optional<UUID>> workOnOne() {
        return runs.claim()
                .call(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Multi.createBy()
                                .repeating()
                                .uni(() -> runs.next(claimed.get()))
                                .whilst(Boolean::booleanValue)
                                .collect()
                                .last());
    }
}
