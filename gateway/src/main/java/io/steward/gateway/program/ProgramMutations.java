package io.steward.gateway.program;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.AccountChanges;
import io.steward.gateway.client.ServiceFailure;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Change;
import io.steward.gateway.graph.RemovalPayload;
import io.steward.gateway.graph.Stated;
import io.steward.gateway.graph.Versioned;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.contracts.accounts.CharterView;
import io.steward.platform.contracts.accounts.SuccessDefinitionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes to the program; an admin's, the charter a lead's too. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
public class ProgramMutations {

    private final Services services;

    ProgramMutations(Services services) {
        this.services = services;
    }

    @NonNull
    @Mutation
    @Description("Defines an attribute, or defines it anew.")
    public Uni<AttributeDefinitionPayload> defineAttribute(
            @NonNull @Name("input") @Description("What it may be.") DefineAttributeInput input, Context context) {
        Map<String, Object> definition = Stated.in(context).without("name", "expectedVersion");
        String tag = AccountChanges.tag(input.expectedVersion());
        return Change.<AttributeDefinitionPayload>orElse(AttributeDefinitionPayload::refused)
                .showing(ProgramMutations::currentAttribute)
                .make(() -> services.program(api -> api.defineAttribute(input.name(), tag, definition))
                        .map(view -> AttributeDefinitionPayload.of(AttributeDefinition.of(view))));
    }

    @NonNull
    @Mutation
    @Description("Lets an attribute be anything again.")
    public Uni<RemovalPayload> removeAttributeDefinition(
            @NonNull @Name("input") @Description("Which.") RemoveAttributeDefinitionInput input) {
        String tag = AccountChanges.tag(input.expectedVersion());
        return Change.<RemovalPayload>orElse(RemovalPayload::refused)
                .showing(ProgramMutations::currentAttribute)
                .make(() -> services.program(api ->
                        api.removeAttributeDefinition(input.name(), tag).replaceWith(RemovalPayload.of(input.name()))));
    }

    @NonNull
    @Mutation
    @Description("Says what success is for a type of product.")
    public Uni<SuccessDefinitionPayload> putSuccessDefinition(
            @NonNull @Name("input") @Description("What it is.") PutSuccessDefinitionInput input, Context context) {
        Map<String, Object> definition = Stated.in(context).without("key", "expectedVersion");
        String tag = AccountChanges.tag(input.expectedVersion());
        return Change.<SuccessDefinitionPayload>orElse(SuccessDefinitionPayload::refused)
                .showing(ProgramMutations::currentSuccess)
                .make(() -> services.program(api -> api.defineSuccess(input.key(), tag, definition))
                        .map(view -> SuccessDefinitionPayload.of(SuccessDefinition.of(view))));
    }

    @NonNull
    @Mutation
    @Description("Takes a definition of success away.")
    public Uni<RemovalPayload> removeSuccessDefinition(
            @NonNull @Name("input") @Description("Which.") RemoveSuccessDefinitionInput input) {
        String tag = AccountChanges.tag(input.expectedVersion());
        return Change.<RemovalPayload>orElse(RemovalPayload::refused)
                .showing(ProgramMutations::currentSuccess)
                .make(() -> services.program(api ->
                        api.removeSuccessDefinition(input.key(), tag).replaceWith(RemovalPayload.of(input.key()))));
    }

    @NonNull
    @Mutation
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Description("Writes what customer success is here to do.")
    public Uni<CharterPayload> writeCharter(
            @NonNull @Name("input") @Description("The whole page.") WriteCharterInput input, Context context) {
        Map<String, Object> charter = Stated.in(context).without("expectedVersion");
        String tag = AccountChanges.tag(input.expectedVersion());
        return Change.<CharterPayload>orElse(CharterPayload::refused)
                .showing(refusal ->
                        refusal.current(CharterView.class).map(Charter::of).orElse(null))
                .make(() -> services.program(api -> api.writeCharter(tag, charter))
                        .map(view -> CharterPayload.of(Charter.of(view))));
    }

    private static Versioned currentAttribute(ServiceFailure refusal) {
        return refusal.current(AttributeDefinitionView.class)
                .map(AttributeDefinition::of)
                .orElse(null);
    }

    private static Versioned currentSuccess(ServiceFailure refusal) {
        return refusal.current(SuccessDefinitionView.class)
                .map(SuccessDefinition::of)
                .orElse(null);
    }
}
