package io.steward.accounts.stakeholder;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.StakeholderMapView;
import io.steward.platform.http.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom we know at one account, over HTTP. */
@Path("/v1/accounts/{accountId}/stakeholders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stakeholders", description = "Whom we know at an account, and what they have won")
public class StakeholderResource {

    private final StakeholderService stakeholders;
    private final Caller caller;

    StakeholderResource(StakeholderService stakeholders, Caller caller) {
        this.stakeholders = stakeholders;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "getStakeholders",
            summary = "See whom we know at an account, how well, and what is dangerous about it")
    @APIResponse(
            responseCode = "200",
            description = "The map.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StakeholderMapView.class)))
    public Uni<StakeholderMapView> get(@PathParam("accountId") UUID accountId) {
        return stakeholders.map(accountId);
    }

    @PUT
    @Path("/{contactId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "judgeRelation", summary = "Say how strong our relation to a contact is")
    @APIResponse(
            responseCode = "200",
            description = "The map now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StakeholderMapView.class)))
    public Uni<Response> judge(
            @PathParam("accountId") UUID accountId,
            @PathParam("contactId") UUID contactId,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) JudgeRelationRequest request) {
        return stakeholders
                .judge(accountId, contactId, request, ifMatch, caller.username())
                .chain(version -> stakeholders
                        .map(accountId)
                        .map(map -> Response.ok(map).tag(EntityTags.of(version)).build()));
    }
}
