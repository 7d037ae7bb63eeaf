package io.steward.gateway.hierarchy;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.AccountChanges;
import io.steward.gateway.account.AccountPayload;
import io.steward.gateway.client.AccountChangesApi;
import io.steward.gateway.client.Services;
import io.steward.platform.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes to hierarchies. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
public class HierarchyMutations {

    private final Services services;
    private final AccountChanges changes;

    HierarchyMutations(Services services, AccountChanges changes) {
        this.services = services;
        this.changes = changes;
    }

    @NonNull
    @Mutation
    @Description("Places an account under another one, or by itself.")
    public Uni<AccountPayload> placeUnder(
            @NonNull @Name("input") @Description("Which, and under which.") PlaceUnderInput input, Context context) {
        return changes.of(context)
                .id("accountId", input.accountId())
                .id("parentId", input.parentId())
                .make(() -> services.changes(api -> placed(api, input))
                        .chain(placed -> changes.read(input.accountId(), context))
                        .map(AccountPayload::of));
    }

    private static Uni<Boolean> placed(AccountChangesApi api, PlaceUnderInput input) {
        return input.parentId() == null
                ? api.takeOut(input.accountId()).replaceWith(Boolean.TRUE)
                : api.placeUnder(input.accountId(), Map.of("parentId", input.parentId()))
                        .replaceWith(Boolean.TRUE);
    }
}
