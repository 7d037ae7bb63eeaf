package io.steward.accounts.lifecycle;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.StoredAccount;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

/** The return of one account over HTTP. */
@Path("/v1/accounts/{accountId}/reactivations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lifecycle")
public class ReactivationResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final LifecycleService lifecycle;

    ReactivationResource(LifecycleService lifecycle) {
        this.lifecycle = lifecycle;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "reactivateAccount",
            summary = "Take a customer back who had left",
            description = "409 where the account is not churned.")
    @APIResponse(
            responseCode = "201",
            description = "The account as it stands now.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = AccountView.class)))
    public Uni<Response> reactivate(
            @PathParam("accountId") UUID accountId, @RequestBody(required = true) ReactivateRequest request) {
        return lifecycle
                .reactivate(accountId, request)
                .map(account -> answer(Response.status(Response.Status.CREATED), account));
    }

    private static Response answer(Response.ResponseBuilder answer, StoredAccount account) {
        return answer.entity(account.view(null))
                .tag(EntityTags.of(account.version()))
                .build();
    }
}
