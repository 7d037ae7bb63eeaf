package io.steward.health.trackingplan;

import io.smallrye.mutiny.Uni;
import io.steward.health.trackingplan.TrackingPlanStore.Versioned;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.http.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tracking plan: which events mean login, key action and core feature. */
@Path("/v1/tracking-plan")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracking plan", description = "Which events mean login, key action and core feature")
public class TrackingPlanResource {

    private final TrackingPlanService plans;

    TrackingPlanResource(TrackingPlanService plans) {
        this.plans = plans;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.HEALTH_READ)
    @Operation(operationId = "getTrackingPlan", summary = "The tracking plan")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = TrackingPlan.class)))
    @APIResponse(responseCode = "304", description = "It is still the one of If-None-Match")
    public Uni<Response> get(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return plans.getPlan()
                .map(known -> EntityTags.isKnown(ifNoneMatch, known.version())
                        ? Response.notModified(EntityTags.of(known.version())).build()
                        : answer(known));
    }

    @GET
    @Path("/arrivals")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.HEALTH_READ)
    @Operation(operationId = "getArrivals", summary = "Whether usage has ever arrived for an account")
    @APIResponse(responseCode = "200", description = "What has arrived")
    public Uni<Arrivals> arrivals() {
        return plans.arrivals();
    }

    @PUT
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    @RequiresScope(Scopes.HEALTH_WRITE)
    @Operation(operationId = "putTrackingPlan", summary = "Replace the tracking plan")
    @APIResponse(
            responseCode = "200",
            description = "The new plan",
            content = @Content(schema = @Schema(implementation = TrackingPlan.class)))
    public Uni<Response> put(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, TrackingPlan plan) {
        return plans.replace(plan, ifMatch).map(TrackingPlanResource::answer);
    }

    private static Response answer(Versioned known) {
        return Response.ok(known.plan()).tag(EntityTags.of(known.version())).build();
    }
}
