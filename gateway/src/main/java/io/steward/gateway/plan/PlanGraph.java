package io.steward.gateway.plan;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Demand;
import io.steward.gateway.graph.Parameters;
import io.steward.gateway.graph.PlacedPage;
import io.steward.gateway.graph.Window;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Success plans and account plans in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class PlanGraph {

    private final Services services;

    PlanGraph(Services services) {
        this.services = services;
    }

    @Description("The success plans of the account, the newest ten.")
    public Uni<List<@NonNull SuccessPlan>> successPlans(
            @Source Account account,
            @Name("status") @Description("Only these; all where absent.") SuccessPlanStatus status) {
        return account.batch()
                .successPlans(status == null ? null : status.name())
                .map(plans -> plans.getOrDefault(account.key(), List.of()).stream()
                        .map(plan -> SuccessPlan.of(plan, account.batch()))
                        .toList());
    }

    @Description("What we and the customer want from each other; null while nobody has written it.")
    public Uni<AccountPlan> accountPlan(@Source Account account) {
        return account.batch()
                .accountPlans()
                .map(plans -> plans.containsKey(account.key()) ? AccountPlan.of(plans.get(account.key())) : null);
    }

    @Query
    @Description("The milestones of all success plans, by day.")
    public Uni<PlanMilestoneConnection> planMilestones(
            @Name("first") @Description("How many, 1–200, behind `after`; 50 where nothing is said.") Integer first,
            @Name("after") @Description("Cursor behind which the page begins.") String after,
            @Name("last") @Description("How many, 1–200, before `before`.") Integer last,
            @Name("before") @Description("Cursor before which the page ends.") String before,
            @Name("filter") @Description("Which milestones.") PlanMilestoneFilter filter,
            Context context) {
        Demand demand = Demand.of(context);
        Parameters wanted = filter == null ? new Parameters() : filter.parameters();
        return new Window(first, after, last, before)
                .read((limit, from, to) -> services.plans(api -> api.milestones(wanted.page(limit, from, to))))
                .map(page -> connected(page, demand));
    }

    @Name("account")
    @Description("The account.")
    public Uni<Account> accountOfMilestone(@Source PlanMilestone milestone) {
        return milestone.batch().account(milestone.view().accountId());
    }

    private PlanMilestoneConnection connected(PlacedPage<PlanMilestoneView> page, Demand demand) {
        AccountBatch batch = AccountBatch.ofIds(
                services,
                demand,
                page.items().stream().map(PlanMilestoneView::accountId).toList());
        return PlanMilestoneConnection.of(page, view -> PlanMilestone.of(view, batch));
    }
}
