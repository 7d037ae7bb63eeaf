package io.steward.accounts.hierarchy;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.HierarchyView;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The places of many accounts over HTTP. */
@Path("/v1/hierarchies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hierarchy")
public class HierarchiesResource {

    private static final int USUAL = 20;

    private final HierarchyService hierarchies;

    HierarchiesResource(HierarchyService hierarchies) {
        this.hierarchies = hierarchies;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listHierarchies",
            summary = "See what stands above and below each of some accounts, with its sums")
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            required = true,
            description = "At most 200 ids, separated by commas.",
            example = "0199a0b2-7c00-7000-8000-000000000001")
    @Parameter(
            name = "first",
            in = ParameterIn.QUERY,
            description = "At most so many children of each account, 1–200; 20 where absent.",
            example = "20")
    @APIResponse(responseCode = "200", description = "What does not exist is absent. Of each at most so many children.")
    public Uni<Page<HierarchyView>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> ids = parameters.requiredIds("accountIds", PageRequest.MAX_LIMIT);
        int first = parameters.number("first", 1, PageRequest.MAX_LIMIT, USUAL);
        parameters.check();
        return hierarchies.list(ids, first).map(Page::whole);
    }
}
