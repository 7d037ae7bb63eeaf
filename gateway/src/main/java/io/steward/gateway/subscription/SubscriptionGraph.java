package io.steward.gateway.subscription;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Arguments;
import io.steward.gateway.graph.Demand;
import io.steward.gateway.health.Health;
import io.steward.gateway.message.InboxItem;
import io.steward.gateway.playbook.Task;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.playbooks.TaskView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/**
 * What changes while somebody watches. Staff see the whole portfolio, but nobody sees another's inbox. The fields are
 * nullable, because the library can tell the failure of one that is not to nobody.
 */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class SubscriptionGraph {

    private final Feeds feeds;
    private final Services services;
    private final Caller caller;

    SubscriptionGraph(Feeds feeds, Services services, Caller caller) {
        this.feeds = feeds;
        this.services = services;
        this.caller = caller;
    }

    @Subscription
    @Description("Scores, bands and coverages that change.")
    public Multi<HealthChange> healthChanged(
            @Id @Name("accountIds") @Description("Of these accounts; of all where it is absent.")
                    List<String> accountIds,
            Context context) {
        Predicate<UUID> wanted = among(accountIds);
        Demand demand = Demand.of(context);
        return feeds.scores()
                .filter(event -> wanted.test(event.accountId()))
                .map(event -> HealthChange.of(event, batch(demand, event.accountId())));
    }

    @Subscription
    @Description("Tasks that are made, done, cancelled or overdue.")
    public Multi<TaskChange> taskChanged(
            @Name("owner") @Description("Of this person, a user name; of all where it is absent.") String owner,
            @Id @Name("accountIds") @Description("Of these accounts; of all where it is absent.")
                    List<String> accountIds,
            Context context) {
        Predicate<UUID> wanted = among(accountIds);
        Demand demand = Demand.of(context);
        return feeds.tasks()
                .filter(event -> owner == null || owner.equals(event.task().owner()))
                .filter(event -> wanted.test(event.task().accountId()))
                .map(event -> new TaskChange(
                        task(event.task(), demand), TaskChange.Kind.of(event.change()), event.openTasks()));
    }

    @Subscription
    @Description("Items of the caller's own inbox that are new or were marked.")
    public Multi<InboxChange> inboxChanged(Context context) {
        String username = caller.username();
        Demand demand = Demand.of(context);
        return feeds.inboxes()
                .filter(event -> username.equals(event.item().username()))
                .map(event -> new InboxChange(
                        InboxItem.of(event.item(), batch(demand, event.item().accountId())),
                        Math.toIntExact(event.unseen())));
    }

    @Description("The account.")
    public Uni<Account> account(@Source HealthChange change) {
        return change.batch().account(change.event().accountId());
    }

    @Description("The health as it is now, with its explanation.")
    public Uni<Health> health(@Source HealthChange change) {
        UUID id = change.event().accountId();
        return change.batch().health().map(views -> views.containsKey(id) ? Health.of(views.get(id)) : null);
    }

    private Task task(TaskView view, Demand demand) {
        return Task.of(view, batch(demand, view.accountId()));
    }

    private AccountBatch batch(Demand demand, UUID accountId) {
        return AccountBatch.ofIds(services, demand, accountId == null ? List.of() : List.of(accountId));
    }

    private static Predicate<UUID> among(List<String> accountIds) {
        if (accountIds == null) {
            return any -> true;
        }
        Set<UUID> wanted = Set.copyOf(Arguments.ids("accountIds", accountIds));
        return wanted::contains;
    }
}
