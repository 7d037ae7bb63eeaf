package io.steward.accounts.stakeholder;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.ValueMomentView;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one customer has won, over HTTP. */
@Path("/v1/accounts/{accountId}/value-moments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stakeholders")
public class ValueMomentResource {

    private final StakeholderService stakeholders;
    private final Caller caller;

    ValueMomentResource(StakeholderService stakeholders, Caller caller) {
        this.stakeholders = stakeholders;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listValueMoments", summary = "See what a customer has won, newest first")
    @APIResponse(responseCode = "200", description = "The newest 200.")
    public Uni<Page<ValueMomentView>> list(@PathParam("accountId") UUID accountId) {
        return stakeholders.moments(accountId).map(Page::whole);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "recordValueMoment", summary = "Record something that a customer won by the product")
    @APIResponse(
            responseCode = "201",
            description = "It is recorded.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValueMomentView.class)))
    public Uni<Response> record(
            @PathParam("accountId") UUID accountId, @RequestBody(required = true) RecordValueMomentRequest request) {
        return stakeholders
                .record(accountId, request, caller.username())
                .map(moment ->
                        Response.status(Response.Status.CREATED).entity(moment).build());
    }

    @DELETE
    @Path("/{momentId}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "removeValueMoment", summary = "Take a value moment back that was recorded by mistake")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Uni<Void> remove(@PathParam("accountId") UUID accountId, @PathParam("momentId") UUID momentId) {
        return stakeholders.remove(accountId, momentId);
    }
}
