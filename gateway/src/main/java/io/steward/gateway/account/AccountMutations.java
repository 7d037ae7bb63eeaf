package io.steward.gateway.account;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
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

/** Changes to accounts. The service decides who may; a viewer is stopped here already. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
public class AccountMutations {

    private final Services services;
    private final AccountChanges changes;

    AccountMutations(Services services, AccountChanges changes) {
        this.services = services;
        this.changes = changes;
    }

    @NonNull
    @Mutation
    @Description("Creates an account by the integrator's key, or gives it this content.")
    public Uni<AccountPayload> upsertAccount(
            @NonNull @Name("input") @Description("The whole content.") UpsertAccountInput input, Context context) {
        Stated stated = Stated.in(context);
        AttributeStatement attributes = new AttributeStatement(stated);
        Map<String, Object> content = attributes.in(stated.without("expectedVersion"));
        String tag = AccountChanges.tag(input.expectedVersion());
        return changes.of(context)
                .unless(attributes.faults())
                .placing(attributes::place)
                .make(() -> services.changes(api -> api.upsert(input.externalId(), tag, content))
                        .map(view -> changes.told(view, context)));
    }

    @NonNull
    @Mutation
    @Description("Changes some fields of an account.")
    public Uni<AccountPayload> updateAccount(
            @NonNull @Name("input") @Description("Which, and what of it.") UpdateAccountInput input, Context context) {
        Stated stated = Stated.in(context);
        AttributeStatement attributes = new AttributeStatement(stated);
        Map<String, Object> patch = attributes.in(stated.without("accountId", "expectedVersion"));
        String tag = AccountChanges.tag(input.expectedVersion());
        return changes.of(context)
                .id("accountId", input.accountId())
                .unless(attributes.faults())
                .placing(attributes::place)
                .make(() -> services.changes(api -> api.patch(input.accountId(), tag, patch))
                        .map(view -> changes.told(view, context)));
    }

    @NonNull
    @Mutation
    @Description("Takes an account out of all lists; it keeps its history and is found by its id.")
    public Uni<AccountPayload> archiveAccount(
            @NonNull @Name("input") @Description("Which.") ArchiveAccountInput input, Context context) {
        return changes.of(context)
                .id("accountId", input.accountId())
                .make(() -> services.changes(api -> api.archive(input.accountId()))
                        .map(view -> changes.told(view, context)));
    }

    @NonNull
    @Mutation
    @Description("Brings an archived account back into the lists.")
    public Uni<AccountPayload> restoreAccount(
            @NonNull @Name("input") @Description("Which.") RestoreAccountInput input, Context context) {
        return changes.of(context)
                .id("accountId", input.accountId())
                .make(() -> services.changes(api -> api.restore(input.accountId()))
                        .map(view -> changes.told(view, context)));
    }
}
