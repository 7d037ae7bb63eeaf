package io.steward.accounts.hierarchy;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.HierarchyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The place of one account in its hierarchy over HTTP. */
@Path("/v1/accounts/{accountId}/hierarchy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hierarchy", description = "Which account belongs to which, and what they are worth together")
public class HierarchyResource {

    private final HierarchyService hierarchies;

    HierarchyResource(HierarchyService hierarchies) {
        this.hierarchies = hierarchies;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getHierarchy", summary = "See what stands above and below an account, with its sums")
    @APIResponse(
            responseCode = "200",
            description = "Its place.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HierarchyView.class)))
    public Uni<HierarchyView> get(@PathParam("accountId") UUID accountId) {
        return hierarchies.get(accountId);
    }

    @PUT
    @Path("/parent")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "placeUnder",
            summary = "Place an account under another one",
            description = "409 where the account would stand above itself, or more than ten deep.")
    @APIResponse(
            responseCode = "200",
            description = "Its place now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HierarchyView.class)))
    public Uni<HierarchyView> placeUnder(
            @PathParam("accountId") UUID accountId, @RequestBody(required = true) PlaceUnderRequest request) {
        return hierarchies.placeUnder(accountId, request.parentId()).chain(() -> hierarchies.get(accountId));
    }

    @DELETE
    @Path("/parent")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "takeOutOfHierarchy", summary = "Let an account stand by itself")
    @APIResponse(responseCode = "204", description = "Nothing stands above it.")
    public Uni<Void> takeOut(@PathParam("accountId") UUID accountId) {
        return hierarchies.takeOut(accountId);
    }
}
