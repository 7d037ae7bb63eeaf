package io.steward.playbook.run;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.playbooks.AccountWorkView;
import io.steward.platform.contracts.playbooks.RunView;
import io.steward.platform.contracts.playbooks.TaskView;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.steward.platform.problems.Problems;
import io.steward.playbook.task.TaskService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads runs, and the work of many accounts at once. */
@ApplicationScoped
@WithTransaction
public class RunListService {

    private final RunRepository runs;
    private final TaskService tasks;

    RunListService(RunRepository runs, TaskService tasks) {
        this.runs = runs;
        this.tasks = tasks;
    }

    /** What of an account's work is asked for. */
    record WorkQuery(List<UUID> accountIds, boolean withRuns, boolean withTasks, int limit) {}

    /** One run. */
    Uni<RunView> get(UUID id) {
        return runs.findWithSteps(id)
                .map(found -> found.orElseThrow(() -> Problems.notFound("run", id)))
                .map(Run::view);
    }

    /** A page of runs, newest first. */
    Uni<Page<RunView>> list(RunQuery query, PageRequest page, Cursor cursor) {
        Uni<Page<RunView>> found = runs.listIds(query, page, cursor)
                .map(ids -> Page.of(ids, page, id -> Cursor.of(RunRepository.ORDER, id)))
                .chain(ids -> runs.listWithSteps(ids.items()).map(rows -> ids.map(byId(rows)::get)));
        return page.count() ? found.chain(all -> runs.countUpToCap(query).map(all::withCount)) : found;
    }

    /** The newest runs and tasks of each account, in a number of statements that does not depend on how many there are. */
    Uni<List<AccountWorkView>> work(WorkQuery query) {
        Uni<Map<UUID, List<RunView>>> runsOf =
                query.withRuns() ? newestRuns(query) : Uni.createFrom().item(Map.of());
        return runsOf.chain(runs -> (query.withTasks()
                        ? newestTasks(query)
                        : Uni.createFrom().item(Map.<UUID, List<TaskView>>of()))
                .map(tasks -> query.accountIds().stream()
                        .distinct()
                        .map(id -> new AccountWorkView(
                                id,
                                query.withRuns() ? runs.getOrDefault(id, List.of()) : null,
                                query.withTasks() ? tasks.getOrDefault(id, List.of()) : null))
                        .toList()));
    }

    private Uni<Map<UUID, List<RunView>>> newestRuns(WorkQuery query) {
        return runs.listNewestIds(query.accountIds(), query.limit())
                .chain(runs::listWithSteps)
                .map(rows -> rows.stream().map(Run::view).collect(Collectors.groupingBy(RunView::accountId)));
    }

    private Uni<Map<UUID, List<TaskView>>> newestTasks(WorkQuery query) {
        return tasks.listNewest(query.accountIds(), query.limit())
                .map(rows -> rows.stream().collect(Collectors.groupingBy(TaskView::accountId)));
    }

    private static Map<UUID, RunView> byId(List<Run> rows) {
        return rows.stream().map(Run::view).collect(Collectors.toMap(RunView::id, Function.identity()));
    }
}
