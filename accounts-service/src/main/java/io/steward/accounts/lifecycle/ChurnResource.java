package io.steward.accounts.lifecycle;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.ChurnView;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

/** The churns of one account over HTTP. */
@Path("/v1/accounts/{accountId}/churns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lifecycle", description = "How an account ends and comes back")
public class ChurnResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final LifecycleService lifecycle;

    ChurnResource(LifecycleService lifecycle) {
        this.lifecycle = lifecycle;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listChurns", summary = "See when and why a customer left, newest first")
    @APIResponse(responseCode = "200", description = "All of them.")
    public Uni<Page<ChurnView>> list(@PathParam("accountId") UUID accountId) {
        return lifecycle.list(accountId).map(Page::whole);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "recordChurn",
            summary = "Record that a customer left, and why",
            description = "The stage becomes CHURNED and the revenue none. 409 where the churn is recorded already.")
    @APIResponse(
            responseCode = "201",
            description = "It is recorded.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = ChurnView.class)))
    public Uni<Response> churn(
            @PathParam("accountId") UUID accountId, @RequestBody(required = true) RecordChurnRequest request) {
        return lifecycle
                .churn(accountId, request)
                .map(churn ->
                        Response.status(Response.Status.CREATED).entity(churn).build());
    }
}
