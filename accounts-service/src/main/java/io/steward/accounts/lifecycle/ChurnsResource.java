package io.steward.accounts.lifecycle;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.ChurnView;
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

/** The churns of many accounts over HTTP. */
@Path("/v1/churns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lifecycle")
public class ChurnsResource {

    private final LifecycleService lifecycle;

    ChurnsResource(LifecycleService lifecycle) {
        this.lifecycle = lifecycle;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listChurnsOfAccounts", summary = "See when and why each of some customers left")
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            required = true,
            description = "At most 200 ids, separated by commas.",
            example = "0199a0b2-7c00-7000-8000-000000000001")
    @APIResponse(responseCode = "200", description = "Newest first.")
    public Uni<Page<ChurnView>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> ids = parameters.requiredIds("accountIds", PageRequest.MAX_LIMIT);
        parameters.check();
        return lifecycle.list(ids).map(Page::whole);
    }
}
