package io.steward.gateway.lifecycle;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.account.AccountChanges;
import io.steward.gateway.account.AccountPayload;
import io.steward.gateway.client.AccountsApi;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Change;
import io.steward.gateway.graph.Stated;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.ChurnView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** How accounts end and come back. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class LifecycleGraph {

    private final Services services;
    private final AccountChanges changes;

    LifecycleGraph(Services services, AccountChanges changes) {
        this.services = services;
        this.changes = changes;
    }

    @Description("When and why the customer left, the newest first.")
    public Uni<List<@NonNull Churn>> churns(@Source Account account) {
        return account.batch()
                .manyOfEach("churns", AccountsApi::churns, ChurnView::accountId)
                .map(churns -> churns.getOrDefault(account.key(), List.of()).stream()
                        .map(Churn::of)
                        .toList());
    }

    @NonNull
    @Mutation
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
    @Description("Records that a customer left, and why: the stage becomes `CHURNED` and the revenue none.")
    public Uni<ChurnPayload> recordChurn(
            @NonNull @Name("input") @Description("Who left, and why.") RecordChurnInput input, Context context) {
        Map<String, Object> churn = Stated.in(context).without("accountId");
        return Change.<ChurnPayload>orElse(ChurnPayload::refused)
                .id("accountId", input.accountId())
                .make(() -> services.changes(api -> api.churn(input.accountId(), churn))
                        .chain(view -> changes.read(input.accountId(), context)
                                .map(account -> new ChurnPayload(Churn.of(view), account, List.of()))));
    }

    @NonNull
    @Mutation
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
    @Description("Takes a customer back who had left.")
    public Uni<AccountPayload> reactivateAccount(
            @NonNull @Name("input") @Description("Who, and why.") ReactivateAccountInput input, Context context) {
        Map<String, Object> reactivation = Stated.in(context).without("accountId");
        return changes.of(context)
                .id("accountId", input.accountId())
                .make(() -> services.changes(api -> api.reactivate(input.accountId(), reactivation))
                        .map(view -> changes.told(view, context)));
    }
}
