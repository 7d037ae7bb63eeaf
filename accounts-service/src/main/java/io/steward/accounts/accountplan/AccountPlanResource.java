package io.steward.accounts.accountplan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.AccountPlanReviewView;
import io.steward.platform.contracts.accounts.AccountPlanView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

/** The plan of one account over HTTP. */
@Path("/v1/accounts/{accountId}/account-plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account plans", description = "What we and a customer want from each other, reviewed quarterly")
public class AccountPlanResource {

    private final AccountPlanService plans;
    private final Caller caller;

    AccountPlanResource(AccountPlanService plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "getAccountPlan",
            summary = "Read the plan of an account",
            description = "404 while nobody has written it.")
    @APIResponse(
            responseCode = "200",
            description = "The plan.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountPlanView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @PathParam("accountId") UUID accountId,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return plans.get(accountId)
                .map(plan -> EntityTags.isKnown(ifNoneMatch, plan.version())
                        ? Response.notModified(EntityTags.of(plan.version())).build()
                        : answer(Response.ok(), plan));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "writeAccountPlan",
            summary = "Write the plan of an account, whole",
            description =
                    "Where no day of the next review is named, the one that was named stays; a new plan is reviewed in three months.")
    @APIResponse(
            responseCode = "200",
            description = "It was written before; this is how it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountPlanView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is written.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountPlanView.class)))
    public Uni<Response> write(
            @PathParam("accountId") UUID accountId,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) AccountPlanRequest request) {
        return plans.write(accountId, request, ifMatch, caller.username())
                .map(written -> answer(Response.status(written.created() ? 201 : 200), written.plan()));
    }

    @GET
    @Path("/reviews")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listAccountPlanReviews",
            summary = "See who reviewed the plan of an account, newest first")
    @APIResponse(responseCode = "200", description = "The newest hundred.")
    public Uni<Page<AccountPlanReviewView>> reviews(@PathParam("accountId") UUID accountId) {
        return plans.reviews(accountId).map(Page::whole);
    }

    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "reviewAccountPlan",
            summary = "Record that the plan of an account was reviewed",
            description =
                    "The next review is in three months unless another day is named. The review tells which fields differ from what was reviewed before.")
    @APIResponse(
            responseCode = "201",
            description = "It is recorded.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountPlanReviewView.class)))
    public Uni<Response> review(
            @PathParam("accountId") UUID accountId,
            @Parameter(description = "Only where the plan has this version.", example = "\"3\"")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) ReviewAccountPlanRequest request) {
        return plans.review(accountId, request, ifMatch, caller.username())
                .map(review ->
                        Response.status(Response.Status.CREATED).entity(review).build());
    }

    private static Response answer(Response.ResponseBuilder answer, AccountPlanView plan) {
        return answer.entity(plan).tag(EntityTags.of(plan.version())).build();
    }
}
