package io.steward.gateway.portfolio;

import io.smallrye.mutiny.Uni;
import io.steward.gateway.client.HealthApi;
import io.steward.gateway.client.Services;
import io.steward.platform.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** The portfolio in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class PortfolioGraph {

    private final Services services;

    PortfolioGraph(Services services) {
        this.services = services;
    }

    @Query
    @Description("All accounts by band.")
    public Uni<Portfolio> portfolio() {
        return services.health(HealthApi::portfolio).map(Portfolio::of);
    }
}
