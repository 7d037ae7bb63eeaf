package io.steward.gateway.revenue;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.AccountChanges;
import io.steward.gateway.account.AccountPayload;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Stated;
import io.steward.platform.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes to the ledger, which is only ever added to. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
public class RevenueMutations {

    private final Services services;
    private final AccountChanges changes;

    RevenueMutations(Services services, AccountChanges changes) {
        this.services = services;
        this.changes = changes;
    }

    @NonNull
    @Mutation
    @Description("States the revenue of an account since a day.")
    public Uni<AccountPayload> recordRevenueMovement(
            @NonNull @Name("input") @Description("Whose, how much, since when.") RecordRevenueMovementInput input,
            Context context) {
        Map<String, Object> movement = Stated.in(context).without("accountId");
        return changes.of(context)
                .id("accountId", input.accountId())
                .make(() -> services.changes(api -> api.recordMovement(input.accountId(), movement))
                        .map(view -> changes.told(view, context)));
    }

    @NonNull
    @Mutation
    @Description("Corrects the day or the amount of a movement: it is taken back, and what is right is added.")
    public Uni<AccountPayload> correctRevenueMovement(
            @NonNull @Name("input") @Description("Which, and what is right.") CorrectRevenueMovementInput input,
            Context context) {
        Map<String, Object> correction = Stated.in(context).without("accountId", "movementId");
        return changes.of(context)
                .id("accountId", input.accountId())
                .id("movementId", input.movementId())
                .make(() -> services.changes(
                                api -> api.correctMovement(input.accountId(), input.movementId(), correction)
                                        .replaceWith(Boolean.TRUE))
                        .chain(corrected -> changes.read(input.accountId(), context))
                        .map(AccountPayload::of));
    }
}
