package io.steward.accounts.featurerequest;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.pages.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The accounts that support a feature request, over HTTP. */
@Path("/v1/feature-requests/{id}/supporters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feature requests")
public class SupporterResource {

    private final FeatureRequestService requests;

    SupporterResource(FeatureRequestService requests) {
        this.requests = requests;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listFeatureRequestSupporters", summary = "See which accounts support a feature request")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1–200; 50 where absent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "Cursor behind which the page begins.")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "Cursor before which the page ends.")
    @APIResponse(responseCode = "200", description = "A page.")
    public Uni<Response> list(@PathParam("id") UUID id, @Context UriInfo uri) {
        return requests.supporters(id, SupporterQuery.of(uri)).map(page -> Links.answer(page, uri));
    }

    @PUT
    @Path("/{accountId}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "addFeatureRequestSupporter", summary = "Let an account support a feature request")
    @APIResponse(responseCode = "204", description = "It does.")
    public Uni<Void> add(@PathParam("id") UUID id, @PathParam("accountId") UUID accountId) {
        return requests.addSupporter(id, accountId);
    }

    @DELETE
    @Path("/{accountId}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "removeFeatureRequestSupporter",
            summary = "Let an account support a feature request no more")
    @APIResponse(responseCode = "204", description = "It does not.")
    public Uni<Void> remove(@PathParam("id") UUID id, @PathParam("accountId") UUID accountId) {
        return requests.removeSupporter(id, accountId);
    }
}
