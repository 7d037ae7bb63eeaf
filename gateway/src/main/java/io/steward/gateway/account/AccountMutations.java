package io.steward.gateway.account;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.client.AccountsApi;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Arguments;
import io.steward.gateway.graph.Demand;
import io.steward.gateway.graph.Refusals;
import io.steward.gateway.graph.UserError;
import io.steward.platform.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes to accounts. The service decides who may; a viewer is stopped here already. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
public class AccountMutations {

    private final Services services;

    AccountMutations(Services services) {
        this.services = services;
    }

    @NonNull
    @Mutation
    @Description("Moves an account to another stage of its journey.")
    public Uni<AccountPayload> moveStage(
            @NonNull @Name("input") @Description("Which, where to, and why.") MoveStageInput input, Context context) {
        Demand demand = Demand.of(context);
        return Arguments.id(input.accountId())
                .map(id -> services.accounts(api ->
                                api.move(id, new AccountsApi.Move(input.stage().name(), input.reason())))
                        .chain(moved -> AccountBatch.ofIds(services, demand, List.of(id))
                                .account(id))
                        .map(account -> new AccountPayload(account, List.of()))
                        .onFailure(Refusals::areTheCallers)
                        .recoverWithItem(refusal -> AccountPayload.refused(Refusals.errors(refusal))))
                .orElseGet(() ->
                        Uni.createFrom().item(AccountPayload.refused(List.of(UserError.malformedId("#/accountId")))));
    }
}
