package io.steward.playbook.run;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.playbook.account.AccountService;
import io.steward.playbook.task.TaskService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What becomes of runs and tasks when two accounts are one: what was under way for the one that goes is cancelled, and
 * so are the tasks of it; ended runs and all other tasks are the other's.
 */
@ApplicationScoped
@WithTransaction
public class MergedAccountService {

    private final AccountService accounts;
    private final RunService runs;
    private final TaskService tasks;
    private final RunRepository rows;

    MergedAccountService(AccountService accounts, RunService runs, TaskService tasks, RunRepository rows) {
        this.accounts = accounts;
        this.runs = runs;
        this.tasks = tasks;
        this.rows = rows;
    }

    /** Within the transaction of the caller. */
    public Uni<Void> merge(UUID from, UUID into) {
        return accounts.holdBoth(from, into)
                .chain(() -> runs.cancelAll(from))
                .chain(() -> rows.moveEnded(from, into))
                .chain(() -> tasks.move(from, into))
                .chain(() -> accounts.forget(from, into));
    }
}
