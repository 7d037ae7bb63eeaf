package io.steward.accounts.lifecycle;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.StoredAccount;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.http.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The archive of one account over HTTP. */
@Path("/v1/accounts/{accountId}/archive")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lifecycle")
public class ArchiveResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final LifecycleService lifecycle;

    ArchiveResource(LifecycleService lifecycle) {
        this.lifecycle = lifecycle;
    }

    @PUT
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "archiveAccount",
            summary = "Take an account out of all lists",
            description = "It is read by its id still, keeps its history, and no playbook starts for it any more.")
    @APIResponse(
            responseCode = "200",
            description = "The account as it stands now.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = AccountView.class)))
    public Uni<Response> archive(@PathParam("accountId") UUID accountId) {
        return lifecycle.archive(accountId).map(account -> answer(Response.ok(), account));
    }

    @DELETE
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "restoreAccount", summary = "Bring an archived account back")
    @APIResponse(
            responseCode = "200",
            description = "The account as it stands now.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = AccountView.class)))
    public Uni<Response> restore(@PathParam("accountId") UUID accountId) {
        return lifecycle.restore(accountId).map(account -> answer(Response.ok(), account));
    }

    private static Response answer(Response.ResponseBuilder answer, StoredAccount account) {
        return answer.entity(account.view(null))
                .tag(EntityTags.of(account.version()))
                .build();
    }
}
