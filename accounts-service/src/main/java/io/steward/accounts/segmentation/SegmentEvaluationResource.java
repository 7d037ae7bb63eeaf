package io.steward.accounts.segmentation;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far accounts are put into their segments, over HTTP. */
@Path("/v1/segment-rules/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segment rules")
public class SegmentEvaluationResource {

    private static final String NEWEST_FIRST = "NEWEST";

    private final SegmentEvaluationService evaluations;

    SegmentEvaluationResource(SegmentEvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listSegmentEvaluations",
            summary = "List when all accounts were looked at, newest first",
            description = "After each publication, with each day (facts count days), and where rates of currencies "
                    + "changed. Kept for 90 days.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of evaluations.")
    public Uni<Response> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = ForwardPages.of(parameters);
        UUID before = ForwardPages.place(parameters, page, NEWEST_FIRST, UUID::fromString);
        parameters.check();
        return evaluations
                .list(before, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(NEWEST_FIRST, row.id())))
                .map(found -> Links.answer(found.map(EvaluationView::of), uri));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getSegmentEvaluation", summary = "See how far an evaluation is, and what moved")
    @APIResponse(
            responseCode = "200",
            description = "How it stands; it has ended where the status is COMPLETED or SUPERSEDED.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @PathParam("id") UUID id,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return evaluations
                .get(id)
                .map(found -> EntityTags.isKnown(ifNoneMatch, found.version())
                        ? Response.notModified(EntityTags.of(found.version())).build()
                        : Response.ok(EvaluationView.of(found))
                                .tag(EntityTags.of(found.version()))
                                .build());
    }
}
