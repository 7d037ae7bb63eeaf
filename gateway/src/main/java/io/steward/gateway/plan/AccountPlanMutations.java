package io.steward.gateway.plan;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.AccountChanges;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Change;
import io.steward.gateway.graph.Stated;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.AccountPlanView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes to the plans of accounts. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
public class AccountPlanMutations {

    private final Services services;

    AccountPlanMutations(Services services) {
        this.services = services;
    }

    @NonNull
    @Mutation
    @Description("Writes what we and the customer want from each other.")
    public Uni<AccountPlanPayload> writeAccountPlan(
            @NonNull @Name("input") @Description("The whole plan.") WriteAccountPlanInput input, Context context) {
        Map<String, Object> plan = Stated.in(context).without("accountId", "expectedVersion");
        String tag = AccountChanges.tag(input.expectedVersion());
        return change().id("accountId", input.accountId())
                .make(() -> services.plans(api -> api.writeAccountPlan(input.accountId(), tag, plan))
                        .map(view -> AccountPlanPayload.of(AccountPlan.of(view))));
    }

    @NonNull
    @Mutation
    @Description("Records that the plan of an account was gone through with the customer.")
    public Uni<AccountPlanPayload> reviewAccountPlan(
            @NonNull @Name("input") @Description("Whose, and what came of it.") ReviewAccountPlanInput input,
            Context context) {
        Map<String, Object> review = Stated.in(context).without("accountId", "expectedVersion");
        String tag = AccountChanges.tag(input.expectedVersion());
        return change().id("accountId", input.accountId())
                .make(() -> services.plans(api -> api.reviewAccountPlan(input.accountId(), tag, review))
                        .chain(reviewed -> services.plans(api -> api.accountPlans(input.accountId())))
                        .map(page -> AccountPlanPayload.of(AccountPlan.of(page.items().getFirst()))));
    }

    private static Change<AccountPlanPayload> change() {
        return Change.<AccountPlanPayload>orElse(AccountPlanPayload::refused)
                .showing(refusal ->
                        refusal.current(AccountPlanView.class).map(AccountPlan::of).orElse(null));
    }
}
