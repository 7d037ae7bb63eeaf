package io.steward.accounts.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.PlanOutcomeView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.MergePatch;
import io.steward.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The outcomes of one plan over HTTP. */
@Path("/v1/success-plans/{planId}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Success plans")
public class PlanOutcomeResource {

    private final PlanOutcomeService outcomes;

    PlanOutcomeResource(PlanOutcomeService outcomes) {
        this.outcomes = outcomes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "addPlanOutcome",
            summary = "Add an outcome to a success plan",
            description =
                    "One that names a health metric gets its value from health: at once what is known, then with every change.")
    @APIResponse(
            responseCode = "201",
            description = "It is added.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanOutcomeView.class)))
    public Uni<Response> add(@PathParam("planId") UUID planId, @RequestBody(required = true) OutcomeRequest request) {
        return outcomes.add(planId, request)
                .map(outcome -> answer(
                        Response.created(URI.create("/v1/success-plans/" + planId + "/outcomes/" + outcome.id())),
                        outcome));
    }

    @GET
    @Path("/{outcomeId}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getPlanOutcome", summary = "Read an outcome of a success plan")
    @APIResponse(
            responseCode = "200",
            description = "The outcome.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanOutcomeView.class)))
    public Uni<Response> get(@PathParam("planId") UUID planId, @PathParam("outcomeId") UUID outcomeId) {
        return outcomes.get(planId, outcomeId).map(outcome -> answer(Response.ok(), outcome));
    }

    @PATCH
    @Path("/{outcomeId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "patchPlanOutcome",
            summary = "Change some fields of an outcome",
            description =
                    "JSON Merge Patch, RFC 7396. Another target forgets what was measured against the one before.")
    @APIResponse(
            responseCode = "200",
            description = "The outcome after the change.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanOutcomeView.class)))
    public Uni<Response> patch(
            @PathParam("planId") UUID planId,
            @PathParam("outcomeId") UUID outcomeId,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MergePatch.MEDIA_TYPE,
                                        schema = @Schema(implementation = OutcomeRequest.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = OutcomeRequest.class))
                            })
                    JsonNode patch) {
        return outcomes.patch(planId, outcomeId, patch, ifMatch).map(outcome -> answer(Response.ok(), outcome));
    }

    @DELETE
    @Path("/{outcomeId}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "removePlanOutcome", summary = "Take an outcome out of a success plan")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Uni<Void> remove(
            @PathParam("planId") UUID planId,
            @PathParam("outcomeId") UUID outcomeId,
            @Parameter(description = "Remove only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return outcomes.remove(planId, outcomeId, ifMatch);
    }

    private static Response answer(Response.ResponseBuilder answer, PlanOutcomeView outcome) {
        return answer.entity(outcome).tag(EntityTags.of(outcome.version())).build();
    }
}
