package io.steward.playbook.task;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Watches the clock for tasks. Any number of replicas may do so: each task is told to be overdue once. */
@ApplicationScoped
class TaskTimer {

    private static final Logger LOG = Logger.getLogger(TaskTimer.class);

    private final TaskService tasks;

    TaskTimer(TaskService tasks) {
        this.tasks = tasks;
    }

    @Scheduled(every = "{steward.playbook.tasks.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tellOverdue() {
        return tasks.listPassed()
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(this::becomeOverdue)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> becomeOverdue(UUID id) {
        return tasks.becomeOverdue(id)
                .onFailure()
                .invoke(failure -> LOG.warnf("Task is told to be overdue later: taskId=%s: %s", id, failure))
                .onFailure()
                .recoverWithNull();
    }
}
