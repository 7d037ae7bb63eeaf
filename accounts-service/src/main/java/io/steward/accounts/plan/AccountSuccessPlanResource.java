package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import io.steward.platform.http.EntityTags;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The success plans of one account over HTTP. */
@Path("/v1/accounts/{accountId}/success-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Success plans", description = "Outcomes, their targets, and the milestones on the way")
public class AccountSuccessPlanResource {

    private final SuccessPlanService plans;
    private final PlanStartService starts;
    private final Caller caller;

    AccountSuccessPlanResource(SuccessPlanService plans, PlanStartService starts, Caller caller) {
        this.plans = plans;
        this.starts = starts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listSuccessPlansOfAccount",
            summary = "List the success plans of an account, newest first")
    @APIResponse(responseCode = "200", description = "The newest hundred with all their parts.")
    public Uni<Page<SuccessPlanView>> list(@PathParam("accountId") UUID accountId) {
        return plans.listOf(accountId).map(Page::whole);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "startSuccessPlan",
            summary = "Begin a success plan for an account",
            description =
                    "From a template, from nothing, or from a template and what is added to it. What health knows of its outcomes is measured at once. 409 where the account has an active plan of this kind.")
    @APIResponse(
            responseCode = "201",
            description = "It is begun.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessPlanView.class)))
    public Uni<Response> start(
            @PathParam("accountId") UUID accountId, @RequestBody(required = true) StartPlanRequest request) {
        return starts.start(accountId, request, caller.username())
                .map(plan -> Response.created(URI.create("/v1/success-plans/" + plan.id()))
                        .entity(plan)
                        .tag(EntityTags.of(plan.version()))
                        .build());
    }
}
