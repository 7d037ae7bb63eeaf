package io.steward.accounts.attribute;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks regularly whether an attribute asks for an index that is not there, or has one that nobody asks for. */
@ApplicationScoped
class AttributeIndexer {

    private final AttributeIndexStore indexes;

    AttributeIndexer(AttributeIndexStore indexes) {
        this.indexes = indexes;
    }

    @Scheduled(every = "${steward.accounts.attributes.poll-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return indexes.reconcile()
                .onFailure()
                .invoke(failure -> Log.warn("the index of an attribute could not be built and is tried again", failure))
                .onFailure()
                .recoverWithNull();
    }
}
