package io.steward.accounts.feedback;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.FeedbackKind;
import io.steward.platform.http.EntityTags;
import io.steward.platform.pages.Page;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which teams get feedback of which kind, over HTTP. */
@Path("/v1/feedback-routes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
public class FeedbackRouteResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final FeedbackRoutingService routing;

    FeedbackRouteResource(FeedbackRoutingService routing) {
        this.routing = routing;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listFeedbackRoutes", summary = "See which teams get feedback of which kind")
    @APIResponse(responseCode = "200", description = "One for each kind.")
    public Uni<Page<FeedbackRouteView>> list() {
        return routing.routes().map(Page::whole);
    }

    @GET
    @Path("/{kind}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getFeedbackRoute", summary = "See which teams get feedback of a kind")
    @APIResponse(
            responseCode = "200",
            description = "The route.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeedbackRouteView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @PathParam("kind") FeedbackKind kind,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return routing.route(kind)
                .map(route -> EntityTags.isKnown(ifNoneMatch, route.version())
                        ? Response.notModified(EntityTags.of(route.version())).build()
                        : answer(Response.ok(), route));
    }

    @PUT
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putFeedbackRoute",
            summary = "Say which teams get feedback of a kind",
            description = "What was routed before stays where it is.")
    @APIResponse(
            responseCode = "200",
            description = "How it leads now.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeedbackRouteView.class)))
    public Uni<Response> put(
            @PathParam("kind") FeedbackKind kind,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) FeedbackRouteRequest request) {
        return routing.putRoute(kind, request, ifMatch).map(route -> answer(Response.ok(), route));
    }

    private static Response answer(Response.ResponseBuilder answer, FeedbackRouteView route) {
        return answer.entity(route).tag(EntityTags.of(route.version())).build();
    }
}
