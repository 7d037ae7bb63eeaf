package io.steward.accounts.segmentation;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.Roles;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.Parameters;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import io.steward.platform.idempotency.RequestIdentifiers;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
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

/** What rules would do, over HTTP. */
@Path("/v1/segment-rules/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segment rules")
public class SegmentPreviewResource {

    private static final String BY_ID = "ID";

    private final SegmentPreviewService previews;
    private final RequestIdentifiers identifiers;
    private final Caller caller;

    SegmentPreviewResource(SegmentPreviewService previews, RequestIdentifiers identifiers, Caller caller) {
        this.previews = previews;
        this.identifiers = identifiers;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "previewSegmentRules",
            summary = "Try rules: which accounts would move?",
            description = "All accounts of today are looked at in the background, and none is moved. Read the preview "
                    + "until it is COMPLETED; it is kept for a day.")
    @APIResponse(
            responseCode = "201",
            description = "It is begun.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreviewView.class)))
    @APIResponse(responseCode = "409", description = "Too many previews are at work.")
    public Uni<Response> preview(@RequestBody(required = true) SegmentRulesRequest request) {
        return previews.begin(identifiers.ofItem(0), request, caller.username())
                .map(begun -> Response.created(UriBuilder.fromResource(SegmentPreviewResource.class)
                                .path(begun.id().toString())
                                .build())
                        .entity(PreviewView.of(begun))
                        .tag(EntityTags.of(begun.version()))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "getSegmentRulesPreview",
            summary = "See how many accounts would move, from where to where")
    @APIResponse(
            responseCode = "200",
            description = "How it stands.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreviewView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @PathParam("id") UUID id,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return previews.get(id)
                .map(found -> EntityTags.isKnown(ifNoneMatch, found.version())
                        ? Response.notModified(EntityTags.of(found.version())).build()
                        : Response.ok(PreviewView.of(found))
                                .tag(EntityTags.of(found.version()))
                                .build());
    }

    @GET
    @Path("/{id}/moves")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(operationId = "listSegmentPreviewMoves", summary = "List the accounts that would move")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of accounts.")
    public Uni<Response> moves(@PathParam("id") UUID id, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = ForwardPages.of(parameters);
        UUID after = ForwardPages.place(parameters, page, BY_ID, UUID::fromString);
        parameters.check();
        return previews.moves(id, after, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(BY_ID, row.accountId())))
                .map(found -> Links.answer(found, uri));
    }
}
