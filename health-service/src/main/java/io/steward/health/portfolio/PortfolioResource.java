package io.steward.health.portfolio;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.health.PortfolioView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The portfolio. */
@Path("/v1/portfolio")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
@RequiresScope(Scopes.HEALTH_READ)
@Tag(name = "Portfolio", description = "All accounts that have not churned")
public class PortfolioResource {

    private final PortfolioService portfolio;

    PortfolioResource(PortfolioService portfolio) {
        this.portfolio = portfolio;
    }

    @GET
    @Operation(operationId = "getPortfolio", summary = "Accounts, share and revenue by band")
    public Uni<PortfolioView> get() {
        return portfolio.getPortfolio();
    }
}
