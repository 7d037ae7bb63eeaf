package io.steward.accounts.journey;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.JourneyView;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.contracts.accounts.MilestoneView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The journey of one account over HTTP. */
@Path("/v1/accounts/{accountId}/journey")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
public class JourneyResource {

    private final JourneyService journeys;
    private final Caller caller;

    JourneyResource(JourneyService journeys, Caller caller) {
        this.journeys = journeys;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "getJourney",
            summary = "See where an account stands, how it came there, and what it has reached")
    @APIResponse(
            responseCode = "200",
            description = "Its journey.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JourneyView.class)))
    public Uni<JourneyView> get(@PathParam("accountId") UUID accountId) {
        return journeys.get(accountId);
    }

    @POST
    @Path("/stage-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "moveStage",
            summary = "Move an account to another stage",
            description = "A person may always move an account. 409 where it is in the stage already.")
    @APIResponse(
            responseCode = "201",
            description = "It is there now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JourneyView.class)))
    public Uni<RestResponse<JourneyView>> move(
            @PathParam("accountId") UUID accountId, @RequestBody(required = true) MoveStageRequest request) {
        return journeys.move(accountId, request).map(moved -> RestResponse.status(Status.CREATED, moved));
    }

    @PUT
    @Path("/milestones/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "recordMilestone",
            summary = "Record a milestone that an account has reached, or correct what was said of it")
    @APIResponse(
            responseCode = "200",
            description = "How it stands.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MilestoneView.class)))
    public Uni<Response> reach(
            @PathParam("accountId") UUID accountId,
            @PathParam("kind") MilestoneKind kind,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) RecordMilestoneRequest request) {
        return journeys.reach(accountId, kind, request, ifMatch, caller.username())
                .map(milestone -> Response.ok(milestone)
                        .tag(EntityTags.of(milestone.version()))
                        .build());
    }

    @DELETE
    @Path("/milestones/{kind}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "takeBackMilestone", summary = "Take a milestone back that was recorded by mistake")
    @APIResponse(responseCode = "204", description = "It is not reached any more.")
    public Uni<Void> takeBack(
            @PathParam("accountId") UUID accountId,
            @PathParam("kind") MilestoneKind kind,
            @Parameter(description = "Take back only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return journeys.takeBack(accountId, kind, ifMatch);
    }
}
