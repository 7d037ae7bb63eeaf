package io.steward.gateway.playbook;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.client.PlaybooksApi;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Arguments;
import io.steward.gateway.graph.Demand;
import io.steward.gateway.graph.Refusals;
import io.steward.gateway.graph.UserError;
import io.steward.platform.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes to runs and tasks. The service decides who may; a viewer is stopped here already. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
public class PlaybookMutations {

    private final Services services;

    PlaybookMutations(Services services) {
        this.services = services;
    }

    @NonNull
    @Mutation
    @Description("Completes a task.")
    public Uni<CompleteTaskPayload> completeTask(
            @NonNull @Name("input") @Description("Which, and what came of it.") CompleteTaskInput input,
            Context context) {
        Demand demand = Demand.of(context);
        return Arguments.id(input.id())
                .map(id -> services.playbooks(api -> api.complete(id, new PlaybooksApi.Completion(input.outcome())))
                        .map(view -> new CompleteTaskPayload(Task.of(view, batch(demand, view.accountId())), List.of()))
                        .onFailure(Refusals::areTheCallers)
                        .recoverWithItem(refusal -> CompleteTaskPayload.refused(Refusals.errors(refusal))))
                .orElseGet(() ->
                        Uni.createFrom().item(CompleteTaskPayload.refused(List.of(UserError.malformedId("#/id")))));
    }

    @NonNull
    @Mutation
    @Description("Starts a playbook by hand.")
    public Uni<StartPlaybookPayload> startPlaybook(
            @NonNull @Name("input") @Description("Which, for whom.") StartPlaybookInput input, Context context) {
        Demand demand = Demand.of(context);
        return Arguments.id(input.accountId())
                .map(id -> services.playbooks(api -> api.start(new PlaybooksApi.Start(input.playbook(), id)))
                        .map(view -> new StartPlaybookPayload(Run.of(view, batch(demand, view.accountId())), List.of()))
                        .onFailure(Refusals::areTheCallers)
                        .recoverWithItem(refusal -> StartPlaybookPayload.refused(Refusals.errors(refusal))))
                .orElseGet(() -> Uni.createFrom()
                        .item(StartPlaybookPayload.refused(List.of(UserError.malformedId("#/accountId")))));
    }

    private AccountBatch batch(Demand demand, UUID accountId) {
        return AccountBatch.ofIds(services, demand, List.of(accountId));
    }
}
