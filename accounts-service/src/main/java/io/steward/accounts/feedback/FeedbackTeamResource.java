package io.steward.accounts.feedback;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
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

/** The teams that get feedback, over HTTP. */
@Path("/v1/feedback-teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback", description = "What customers tell us, and what comes of it")
public class FeedbackTeamResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final FeedbackRoutingService routing;

    FeedbackTeamResource(FeedbackRoutingService routing) {
        this.routing = routing;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listFeedbackTeams", summary = "See which teams get feedback, and who is in them")
    @APIResponse(responseCode = "200", description = "All of them, by key.")
    public Uni<Page<FeedbackTeamView>> list() {
        return routing.teams().map(Page::whole);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getFeedbackTeam", summary = "Read a team")
    @APIResponse(
            responseCode = "200",
            description = "The team.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeedbackTeamView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @Parameter(example = "engineering") @PathParam("key") String key,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return routing.team(key)
                .map(team -> EntityTags.isKnown(ifNoneMatch, team.version())
                        ? Response.notModified(EntityTags.of(team.version())).build()
                        : answer(Response.ok(), team));
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putFeedbackTeam",
            summary = "Say who is in a team, whole",
            description = "Its members are told in their inbox of feedback that comes from now on.")
    @APIResponse(
            responseCode = "200",
            description = "It was there before; this is how it is now.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeedbackTeamView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is made.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = FeedbackTeamView.class)))
    public Uni<Response> put(
            @Parameter(example = "engineering") @PathParam("key") String key,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) FeedbackTeamRequest request) {
        return routing.putTeam(key, request, ifMatch)
                .map(put -> answer(Response.status(put.created() ? 201 : 200), put.team()));
    }

    private static Response answer(Response.ResponseBuilder answer, FeedbackTeamView team) {
        return answer.entity(team).tag(EntityTags.of(team.version())).build();
    }
}
