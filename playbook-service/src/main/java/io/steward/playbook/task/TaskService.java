package io.steward.playbook.task;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChange;
import io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChanged;
import io.steward.platform.contracts.playbooks.TaskView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.outbox.Outbox;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.steward.platform.problems.Problems;
import io.steward.playbook.account.AccountService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Tasks: made by steps, completed by people, cancelled with their run. Every change holds the account first, so that the
 * number of open tasks in each event is right.
 */
@ApplicationScoped
@WithTransaction
public class TaskService {

    private static final int OVERDUE_BATCH = 200;

    private final TaskRepository tasks;
    private final AccountService accounts;
    private final Outbox outbox;
    private final Clock clock;

    TaskService(TaskRepository tasks, AccountService accounts, Outbox outbox, Clock clock) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who completes a task: by user name, and whether the role alone allows it. */
    record Completion(String outcome, String by, boolean allowedByRole, String ifMatch) {}

    /** Makes a task; the caller's transaction holds the account. */
    public Uni<TaskView> create(NewTask made) {
        Task task = new Task(made, clock.instant());
        return tasks.persistAndFlush(task).chain(() -> tell(task, TaskChange.CREATED));
    }

    /** Cancels what is still open of a run; the caller's transaction holds the account. */
    public Uni<Void> cancelOfRun(UUID runId) {
        return tasks.listOpenOfRun(runId)
                .chain(open -> Multi.createFrom()
                        .iterable(open)
                        .onItem()
                        .transformToUniAndConcatenate(this::cancel)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** Gives the tasks of an account to another; the caller's transaction holds both. Open ones are told of. */
    public Uni<Void> move(UUID from, UUID into) {
        return tasks.flush()
                .chain(() -> tasks.listOpenOf(from))
                .call(() -> tasks.moveAll(from, into))
                .chain(open -> Multi.createFrom()
                        .iterable(open)
                        .onItem()
                        .transformToUniAndConcatenate(task -> tasks.getSession()
                                .chain(session -> session.refresh(task))
                                .chain(() -> tell(task, TaskChange.MOVED)))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** Completes a task. */
    Uni<TaskView> complete(UUID id, Completion completion) {
        return hold(id).chain(task -> {
            if (!completion.allowedByRole() && !task.owner().equals(completion.by())) {
                throw new TaskException.NotYours();
            }
            EntityTags.requireMatch(completion.ifMatch(), task.version());
            task.complete(completion.by(), completion.outcome(), clock.instant());
            return tasks.flush().chain(() -> tell(task, TaskChange.COMPLETED));
        });
    }

    /** Ids of open tasks whose time has passed and of which nobody has been told. */
    Uni<List<UUID>> listPassed() {
        return tasks.listPassed(clock.instant(), OVERDUE_BATCH)
                .map(all -> all.stream().map(Task::id).toList());
    }

    /** Tells once that a task is overdue, if it still is. */
    Uni<Void> becomeOverdue(UUID id) {
        return hold(id).chain(task -> {
            if (!task.isToBecomeOverdue(clock.instant())) {
                return Uni.createFrom().voidItem();
            }
            task.becomeOverdue();
            return tasks.flush().chain(() -> tell(task, TaskChange.OVERDUE)).replaceWithVoid();
        });
    }

    /** One task. */
    Uni<TaskView> get(UUID id) {
        return tasks.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("task", id))
                .map(Task::view);
    }

    /** A page of tasks, what is due first at the top. */
    Uni<Page<TaskView>> list(TaskQuery query, PageRequest page, Cursor cursor) {
        Uni<Page<TaskView>> found = tasks.listPage(query, page, cursor)
                .map(rows -> Page.of(
                        rows.stream().map(Task::view).toList(),
                        page,
                        task -> Cursor.of(TaskRepository.ORDER, task.dueAt(), task.id())));
        return page.count() ? found.chain(all -> tasks.countUpToCap(query).map(all::withCount)) : found;
    }

    /** The newest tasks of each account, in one statement. */
    public Uni<List<TaskView>> listNewest(List<UUID> accountIds, int limit) {
        return tasks.listNewest(accountIds, limit)
                .map(all -> all.stream().map(Task::view).toList());
    }

    private Uni<Task> hold(UUID id) {
        return tasks.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("task", id))
                .chain(task -> accounts.hold(task.accountId()).replaceWith(task))
                // It may have changed while another held the account.
                .call(task -> tasks.getSession().chain(session -> session.refresh(task)));
    }

    private Uni<TaskView> cancel(Task task) {
        task.cancel();
        return tasks.flush().chain(() -> tell(task, TaskChange.CANCELLED));
    }

    private Uni<TaskView> tell(Task task, TaskChange change) {
        return tasks.countOpen(task.accountId())
                .chain(open -> outbox.add(new TaskChanged(task.view(), change, open)))
                .replaceWith(task::view);
    }
}
