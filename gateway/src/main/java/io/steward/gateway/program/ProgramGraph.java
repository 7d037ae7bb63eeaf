package io.steward.gateway.program;

import io.smallrye.mutiny.Uni;
import io.steward.gateway.client.ProgramApi;
import io.steward.gateway.client.ServiceFailure;
import io.steward.gateway.client.Services;
import io.steward.platform.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The program in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class ProgramGraph {

    private final Services services;

    ProgramGraph(Services services) {
        this.services = services;
    }

    @Query
    @Description("The attributes that are defined, by name.")
    public Uni<List<@NonNull AttributeDefinition>> attributeDefinitions() {
        return services.program(ProgramApi::attributeDefinitions)
                .map(page -> page.items().stream().map(AttributeDefinition::of).toList());
    }

    @Query
    @Description("What success is for each type of product, by key.")
    public Uni<List<@NonNull SuccessDefinition>> successDefinitions() {
        return services.program(ProgramApi::successDefinitions)
                .map(page -> page.items().stream().map(SuccessDefinition::of).toList());
    }

    @Query
    @Description("What customer success is here to do; null while nobody has written it.")
    public Uni<Charter> charter() {
        return services.program(ProgramApi::charter)
                .map(Charter::of)
                .onFailure(failure -> failure instanceof ServiceFailure refusal && refusal.hasStatus(404))
                .recoverWithNull();
    }
}
