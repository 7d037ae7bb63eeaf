package io.steward.accounts.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.SuccessPlanStatus;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.MergePatch;
import io.steward.platform.http.Parameters;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Success plans over HTTP. */
@Path("/v1/success-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Success plans")
public class SuccessPlanResource {

    private final SuccessPlanService plans;
    private final PlanEndService ends;
    private final Caller caller;

    SuccessPlanResource(SuccessPlanService plans, PlanEndService ends, Caller caller) {
        this.plans = plans;
        this.ends = ends;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listSuccessPlans",
            summary = "List the success plans of some accounts",
            description = "By account, the newest ten of each.")
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            required = true,
            description = "At most 200 ids of accounts, separated by commas.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = SuccessPlanStatus.class))
    @APIResponse(
            responseCode = "200",
            description = "All of them with all their parts.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessPlanList.class)))
    public Uni<Page<SuccessPlanView>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> accountIds = parameters.ids("accountIds", PageRequest.MAX_LIMIT);
        SuccessPlanStatus status = parameters.oneOf("status", SuccessPlanStatus.class, null);
        if (accountIds == null) {
            parameters.refuse("accountIds", "is required");
        }
        parameters.check();
        return plans.listOfEach(accountIds, status).map(Page::whole);
    }

    /** Describes {@code Page<SuccessPlanView>} in the contract, which knows no generic types. */
    @Schema(name = "SuccessPlanList")
    record SuccessPlanList(@Schema(required = true) List<SuccessPlanView> items) {}

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "getSuccessPlan",
            summary = "Read a success plan",
            description =
                    "Values follow from events and the status of milestones from the day: no version tells that they are unchanged.")
    @APIResponse(
            responseCode = "200",
            description = "With all its parts.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessPlanView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return plans.get(id).map(plan -> answer(Response.ok(), plan));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "patchSuccessPlan",
            summary = "Change some fields of a success plan itself",
            description = "JSON Merge Patch, RFC 7396. 409 where it has ended.")
    @APIResponse(
            responseCode = "200",
            description = "The plan after the change.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessPlanView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MergePatch.MEDIA_TYPE,
                                        schema = @Schema(implementation = PlanRequest.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = PlanRequest.class))
                            })
                    JsonNode patch) {
        return plans.patch(id, patch, ifMatch).map(plan -> answer(Response.ok(), plan));
    }

    @POST
    @Path("/{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "endSuccessPlan",
            summary = "End a success plan",
            description = "What is open of it then was missed. 409 where it has ended.")
    @APIResponse(
            responseCode = "201",
            description = "It has ended.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessPlanView.class)))
    public Uni<Response> end(
            @PathParam("id") UUID id,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) EndPlanRequest request) {
        return ends.end(id, request, ifMatch, caller.username())
                .map(plan -> answer(Response.status(Response.Status.CREATED), plan));
    }

    private static Response answer(Response.ResponseBuilder answer, SuccessPlanView plan) {
        return answer.entity(plan).tag(EntityTags.of(plan.version())).build();
    }
}
