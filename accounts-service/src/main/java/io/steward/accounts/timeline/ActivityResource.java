package io.steward.accounts.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** One activity over HTTP. */
@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline")
public class ActivityResource {

    private final ActivityService activities;

    ActivityResource(ActivityService activities) {
        this.activities = activities;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getActivity", summary = "Read what somebody wrote down")
    @APIResponse(
            responseCode = "200",
            description = "The activity.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TimelineEntryView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @PathParam("id") UUID id,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return activities
                .get(id)
                .map(entry -> EntityTags.isKnown(ifNoneMatch, entry.version())
                        ? Response.notModified(EntityTags.of(entry.version())).build()
                        : answer(entry));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "patchActivity",
            summary = "Correct the words of an activity",
            description = "JSON Merge Patch, RFC 7396. Its author may do so, a lead and an admin.")
    @APIResponse(
            responseCode = "200",
            description = "The activity after the change.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TimelineEntryView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MergePatch.MEDIA_TYPE,
                                        schema = @Schema(implementation = ActivityWords.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = ActivityWords.class))
                            })
                    JsonNode patch) {
        return activities.patch(id, patch, ifMatch).map(ActivityResource::answer);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "removeActivity", summary = "Take an activity out of the feed")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Uni<Void> remove(
            @PathParam("id") UUID id,
            @Parameter(description = "Remove only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return activities.remove(id, ifMatch);
    }

    private static Response answer(TimelineEntryView entry) {
        return Response.ok(entry).tag(EntityTags.of(entry.version())).build();
    }
}
