package io.steward.health.scorecard;

import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.pages.Page;
import io.steward.platform.problems.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The definitions of the scores. */
@Path("/v1/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
@RequiresScope(Scopes.HEALTH_READ)
@Tag(name = "Scorecards", description = "How metrics become points, a score and a band")
public class ScorecardResource {

    private final ScorecardCatalog catalog;

    ScorecardResource(ScorecardCatalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Operation(operationId = "listScorecards", summary = "All scorecards")
    public Page<Scorecard> list() {
        return Page.whole(catalog.list());
    }

    @GET
    @Path("{key}")
    @Operation(operationId = "getScorecard", summary = "One scorecard")
    public Scorecard get(@PathParam("key") String key) {
        return catalog.find(key).orElseThrow(() -> Problems.notFound("scorecard", key));
    }
}
