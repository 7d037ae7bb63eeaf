package io.steward.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountPlanReviewView;
import io.steward.platform.contracts.accounts.AccountPlanView;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import io.steward.platform.contracts.accounts.PlanOutcomeView;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import io.steward.platform.pages.Page;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** What the graph asks and changes of success plans and account plans, in accounts-service. */
@RegisterRestClient(configKey = "accounts")
@RegisterProvider(RefusalReader.class)
@RegisterProvider(TraceForwarder.class)
@AccessToken
@Path("/v1")
public interface PlansApi {

    String MERGE_PATCH = "application/merge-patch+json";

    /** The success plans of accounts, the newest ten of each. */
    @GET
    @Path("success-plans")
    Uni<Page<SuccessPlanView>> ofAccounts(
            @QueryParam("accountIds") String accountIds, @QueryParam("status") String status);

    /** One success plan. */
    @GET
    @Path("success-plans/{id}")
    Uni<SuccessPlanView> plan(@PathParam("id") String id);

    /** Milestones of all success plans. */
    @GET
    @Path("success-plan-milestones")
    Uni<Page<PlanMilestoneView>> milestones(@RestQuery Map<String, String> parameters);

    /** Begins a success plan. */
    @POST
    @Path("accounts/{id}/success-plans")
    Uni<SuccessPlanView> start(@PathParam("id") String accountId, Map<String, Object> plan);

    /** Changes a success plan itself. */
    @PATCH
    @Path("success-plans/{id}")
    @Consumes(MERGE_PATCH)
    Uni<SuccessPlanView> patch(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Map<String, Object> patch);

    /** Ends a success plan. */
    @POST
    @Path("success-plans/{id}/ending")
    Uni<SuccessPlanView> end(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Map<String, Object> ending);

    /** Adds an outcome. */
    @POST
    @Path("success-plans/{id}/outcomes")
    Uni<PlanOutcomeView> addOutcome(@PathParam("id") String id, Map<String, Object> outcome);

    /** Changes an outcome. */
    @PATCH
    @Path("success-plans/{id}/outcomes/{outcomeId}")
    @Consumes(MERGE_PATCH)
    Uni<PlanOutcomeView> patchOutcome(
            @PathParam("id") String id,
            @PathParam("outcomeId") String outcomeId,
            @HeaderParam("If-Match") String ifMatch,
            Map<String, Object> patch);

    /** Takes an outcome out of its plan. */
    @DELETE
    @Path("success-plans/{id}/outcomes/{outcomeId}")
    Uni<Void> removeOutcome(
            @PathParam("id") String id,
            @PathParam("outcomeId") String outcomeId,
            @HeaderParam("If-Match") String ifMatch);

    /** Adds a milestone. */
    @POST
    @Path("success-plans/{id}/milestones")
    Uni<PlanMilestoneView> addMilestone(@PathParam("id") String id, Map<String, Object> milestone);

    /** Changes a milestone. */
    @PATCH
    @Path("success-plans/{id}/milestones/{milestoneId}")
    @Consumes(MERGE_PATCH)
    Uni<PlanMilestoneView> patchMilestone(
            @PathParam("id") String id,
            @PathParam("milestoneId") String milestoneId,
            @HeaderParam("If-Match") String ifMatch,
            Map<String, Object> patch);

    /** The plans of those accounts that have one. */
    @GET
    @Path("account-plans/written")
    Uni<Page<AccountPlanView>> accountPlans(@QueryParam("accountIds") String accountIds);

    /** Writes the plan of an account. */
    @PUT
    @Path("accounts/{id}/account-plan")
    Uni<AccountPlanView> writeAccountPlan(
            @PathParam("id") String accountId, @HeaderParam("If-Match") String ifMatch, Map<String, Object> plan);

    /** Records that the plan of an account was gone through. */
    @POST
    @Path("accounts/{id}/account-plan/reviews")
    Uni<AccountPlanReviewView> reviewAccountPlan(
            @PathParam("id") String accountId, @HeaderParam("If-Match") String ifMatch, Map<String, Object> review);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper standard) {
        return TolerantJson.of(standard);
    }
}
