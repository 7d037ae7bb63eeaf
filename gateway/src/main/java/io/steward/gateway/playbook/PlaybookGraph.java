package io.steward.gateway.playbook;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.account.Snapshot;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Arguments;
import io.steward.gateway.graph.Demand;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.playbooks.AccountWorkView;
import io.steward.platform.contracts.playbooks.TaskView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Runs and tasks in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class PlaybookGraph {

    private final Services services;
    private final Caller caller;

    PlaybookGraph(Services services, Caller caller) {
        this.services = services;
        this.caller = caller;
    }

    @Query
    @Description("The caller's own tasks.")
    public Uni<List<@NonNull Task>> myTasks(
            @Name("first") @DefaultValue("50") @Description("At most so many, 1–200.") int first,
            @Name("status") @DefaultValue("OPEN") @Description("How they stand.") TaskStatus status,
            Context context) {
        int limit = Arguments.count("first", first);
        String owner = caller.username();
        Demand demand = Demand.of(context);
        return services.playbooks(api -> api.tasksOf(owner, status == null ? null : status.name(), limit))
                .map(page -> tasks(page.items(), demand));
    }

    @Description("Playbooks that run or ran for the account, the newest first.")
    public Uni<List<@NonNull Run>> runs(
            @Source Account account,
            @Name("first") @DefaultValue("20") @Description("At most so many, 1–200.") int first) {
        int limit = Arguments.count("first", first);
        return work(account, AccountWorkView::runs)
                .map(runs -> runs.stream()
                        .limit(limit)
                        .map(run -> Run.of(run, account.batch()))
                        .toList());
    }

    @Description("Tasks of the account, the newest first.")
    public Uni<List<@NonNull Task>> tasks(
            @Source Account account,
            @Name("first") @DefaultValue("20") @Description("At most so many, 1–200.") int first) {
        int limit = Arguments.count("first", first);
        return work(account, AccountWorkView::tasks)
                .map(tasks -> tasks.stream()
                        .limit(limit)
                        .map(task -> Task.of(task, account.batch()))
                        .toList());
    }

    @Description("What is to be done next: the open task that is due first, among the 50 newest; null for none.")
    public Uni<Task> nextAction(@Source Snapshot snapshot) {
        return work(snapshot.account(), AccountWorkView::tasks)
                .map(tasks -> tasks.stream()
                        .filter(task -> task.status() == TaskView.TaskStatus.OPEN)
                        .min(Comparator.comparing(TaskView::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(task -> Task.of(task, snapshot.account().batch()))
                        .orElse(null));
    }

    @Name("account")
    @Description("The account that the task belongs to.")
    public Uni<Account> accountOfTask(@Source Task task) {
        return task.batch().account(task.view().accountId());
    }

    @Name("account")
    @Description("The account that the playbook runs for.")
    public Uni<Account> accountOfRun(@Source Run run) {
        return run.batch().account(run.view().accountId());
    }

    private List<Task> tasks(List<TaskView> views, Demand demand) {
        AccountBatch batch = AccountBatch.ofIds(
                services, demand, views.stream().map(TaskView::accountId).toList());
        return views.stream().map(view -> Task.of(view, batch)).toList();
    }

    private static <T> Uni<List<T>> work(Account account, Function<AccountWorkView, List<T>> part) {
        return account.batch().work().map(views -> {
            AccountWorkView view = views.get(account.key());
            List<T> items = view == null ? null : part.apply(view);
            return items == null ? List.of() : items;
        });
    }
}
