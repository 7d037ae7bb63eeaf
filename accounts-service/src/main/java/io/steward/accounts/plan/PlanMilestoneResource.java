package io.steward.accounts.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.MergePatch;
import io.steward.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The milestones of one plan over HTTP. */
@Path("/v1/success-plans/{planId}/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Success plans")
public class PlanMilestoneResource {

    private final PlanMilestoneService milestones;
    private final Caller caller;

    PlanMilestoneResource(PlanMilestoneService milestones, Caller caller) {
        this.milestones = milestones;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "addPlanMilestone", summary = "Add a milestone to a success plan")
    @APIResponse(
            responseCode = "201",
            description = "It is added.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanMilestoneView.class)))
    public Uni<Response> add(@PathParam("planId") UUID planId, @RequestBody(required = true) MilestoneRequest request) {
        return milestones
                .add(planId, request, caller.username())
                .map(milestone -> answer(
                        Response.created(URI.create("/v1/success-plans/" + planId + "/milestones/" + milestone.id())),
                        milestone));
    }

    @GET
    @Path("/{milestoneId}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getPlanMilestone", summary = "Read a milestone of a success plan")
    @APIResponse(
            responseCode = "200",
            description = "The milestone.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanMilestoneView.class)))
    public Uni<Response> get(@PathParam("planId") UUID planId, @PathParam("milestoneId") UUID milestoneId) {
        return milestones.get(planId, milestoneId).map(milestone -> answer(Response.ok(), milestone));
    }

    @PATCH
    @Path("/{milestoneId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "patchPlanMilestone",
            summary = "Change some fields of a milestone, or do, drop or reopen it",
            description =
                    "JSON Merge Patch, RFC 7396. One that is done records the milestone of the journey that it names.")
    @APIResponse(
            responseCode = "200",
            description = "The milestone after the change.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanMilestoneView.class)))
    public Uni<Response> patch(
            @PathParam("planId") UUID planId,
            @PathParam("milestoneId") UUID milestoneId,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MergePatch.MEDIA_TYPE,
                                        schema = @Schema(implementation = MilestoneRequest.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = MilestoneRequest.class))
                            })
                    JsonNode patch) {
        return milestones
                .patch(planId, milestoneId, patch, ifMatch, caller.username())
                .map(milestone -> answer(Response.ok(), milestone));
    }

    private static Response answer(Response.ResponseBuilder answer, PlanMilestoneView milestone) {
        return answer.entity(milestone).tag(EntityTags.of(milestone.version())).build();
    }
}
