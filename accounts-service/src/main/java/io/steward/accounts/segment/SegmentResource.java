package io.steward.accounts.segment;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.SegmentView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Segments over HTTP. */
@Path("/v1/segments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments", description = "Which kinds of accounts there are, and how each is looked after")
public class SegmentResource {

    private final SegmentService segments;

    SegmentResource(SegmentService segments) {
        this.segments = segments;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listSegments", summary = "List the segments, by key")
    @APIResponse(responseCode = "200", description = "All of them.")
    public Uni<Page<SegmentView>> list(
            @Parameter(description = "Tell how many accounts each has, archived ones left out.")
                    @QueryParam("count")
                    @DefaultValue("false")
                    boolean count) {
        return segments.list()
                .chain(all -> count
                        ? segments.counts().map(counts -> counting(all, counts))
                        : Uni.createFrom().item(all))
                .map(Page::whole);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getSegment", summary = "Read a segment")
    @APIResponse(
            responseCode = "200",
            description = "The segment.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SegmentView.class)))
    public Uni<Response> get(@Parameter(example = "MID_MARKET") @PathParam("key") String key) {
        return segments.get(key).map(segment -> answer(Response.ok(), segment));
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "defineSegment",
            summary = "Add a segment, or say anew how its accounts are looked after",
            description = "The content is stated whole: what is absent is empty afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "It was there; this is how it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SegmentView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is new.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SegmentView.class)))
    public Uni<Response> define(
            @Parameter(description = "Capitals, digits and underscores.", example = "MID_MARKET") @PathParam("key")
                    String key,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) SegmentRequest request) {
        return segments.define(key, request, ifMatch)
                .map(put -> answer(Response.status(put.created() ? 201 : 200), put.segment()));
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(operationId = "removeSegment", summary = "Take away a segment that nobody is in")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "Accounts are in it, or rules lead there.")
    public Uni<Void> remove(
            @PathParam("key") String key,
            @Parameter(description = "Remove only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return segments.remove(key, ifMatch);
    }

    private static List<SegmentView> counting(List<SegmentView> all, Map<String, Long> counts) {
        return all.stream()
                .map(segment -> segment.counting(counts.getOrDefault(segment.key(), 0L)))
                .toList();
    }

    private static Response answer(Response.ResponseBuilder answer, SegmentView segment) {
        return answer.entity(segment).tag(EntityTags.of(segment.version())).build();
    }
}
