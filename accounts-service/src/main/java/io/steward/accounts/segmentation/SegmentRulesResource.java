package io.steward.accounts.segmentation;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules of segments over HTTP: a draft that changes, and what was published, which does not. */
@Path("/v1/segment-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segment rules", description = "Rules that put accounts into segments")
public class SegmentRulesResource {

    private static final String NEWEST_FIRST = "NEWEST";

    private final SegmentRulesService rules;
    private final RequestIdentifiers identifiers;

    SegmentRulesResource(SegmentRulesService rules, RequestIdentifiers identifiers) {
        this.rules = rules;
        this.identifiers = identifiers;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getSegmentRules", summary = "Read the draft of the rules, and which version is published")
    @APIResponse(
            responseCode = "200",
            description = "The draft; without rules and of version 0 while nobody has written any.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return rules.draft()
                .map(draft -> EntityTags.isKnown(ifNoneMatch, draft.version())
                        ? Response.notModified(EntityTags.of(draft.version())).build()
                        : answer(draft));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "writeSegmentRules",
            summary = "Write the draft of the rules, whole and in their order",
            description = "Every condition is checked: an unknown fact and a comparison of unlike things are refused, "
                    + "with line and column. No account moves before the draft is published.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public Uni<Response> write(
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) SegmentRulesRequest request) {
        return rules.write(request, ifMatch).map(SegmentRulesResource::answer);
    }

    @POST
    @Path("/publications")
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "publishSegmentRules",
            summary = "Publish the draft: accounts follow it from now on",
            description = "All accounts whose segment nobody stated are looked at in the background; the evaluation "
                    + "tells how far that is. Accounts that change follow at once.")
    @APIResponse(
            responseCode = "201",
            description = "What was published.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleSet.class)))
    public Uni<Response> publish(
            @Parameter(description = "Publish only this version of the draft.", example = "\"3\"")
                    @HeaderParam("If-Match")
                    String ifMatch) {
        return rules.publish(identifiers.ofItem(0), ifMatch)
                .map(published -> Response.created(UriBuilder.fromResource(SegmentRulesResource.class)
                                .path("publications")
                                .path(Integer.toString(published.version()))
                                .build())
                        .entity(published)
                        .tag(EntityTags.of(published.version()))
                        .build());
    }

    @GET
    @Path("/publications")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listPublishedSegmentRules",
            summary = "List all versions that were published, newest first")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of versions.")
    public Uni<Response> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = ForwardPages.of(parameters);
        Integer before = ForwardPages.place(parameters, page, NEWEST_FIRST, Integer::valueOf);
        parameters.check();
        return rules.published(before, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(NEWEST_FIRST, row.version())))
                .map(found -> Links.answer(found, uri));
    }

    @GET
    @Path("/publications/{version}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getPublishedSegmentRules", summary = "Read the rules as they were published")
    @APIResponse(
            responseCode = "200",
            description = "They never change.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleSet.class)))
    public Uni<Response> published(@Parameter(example = "3") @PathParam("version") int version) {
        return rules.published(version)
                .map(found ->
                        Response.ok(found).tag(EntityTags.of(found.version())).build());
    }

    private static Response answer(DraftView draft) {
        return Response.ok(draft).tag(EntityTags.of(draft.version())).build();
    }
}
