package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.ForwardPages;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is proposed for single accounts, over HTTP. */
@Path("/v1/rebalancings/{id}/lines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ownership")
public class RebalancingLineResource {

    private static final String BY_POSITION = "POSITION";
    private static final String EXAMPLE = """
            { "items": [ { "position": 1, "accountId": "0197a3c2-5b1e-7c42-9d0f-3b6f1c2a7e11", "externalId": "crm-1",
                "name": "Acme", "from": "carl", "to": "cora", "weight": 2,
                "reason": "Rebalanced in pool smb: carl 120 % → 110 %, cora 40 % → 50 %",
                "status": "PROPOSED", "skipped": null } ], "next": null, "previous": null }""";

    private final RebalancingService rebalancings;

    RebalancingLineResource(RebalancingService rebalancings) {
        this.rebalancings = rebalancings;
    }

    /** Describes {@code Page<RebalancingLineView>} in the contract, which knows no generic types. */
    @Schema(name = "RebalancingLinePage")
    record RebalancingLinePage(
            @Schema(required = true) List<RebalancingLineView> items,

            @Schema(description = "For after; null at the end.")
            String next,

            @Schema(description = "Always null: the list is read forwards.")
            String previous) {}

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listRebalancingLines",
            summary = "List what is proposed for each account, in the order in which it is best done")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = LineStatus.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A page of lines.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebalancingLinePage.class),
                            examples = @ExampleObject(name = "page", value = EXAMPLE)))
    public Uni<Response> list(@PathParam("id") UUID id, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        LineStatus status = parameters.oneOf("status", LineStatus.class, null);
        PageRequest page = ForwardPages.of(parameters);
        int after = place(parameters, page);
        parameters.check();
        return rebalancings
                .lines(id, after, status, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(BY_POSITION, row.position())))
                .map(found -> Links.answer(found, uri));
    }

    @PUT
    @Path("/{accountId}/exclusion")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "excludeFromRebalancing",
            summary = "Take an account out of a proposal",
            description = "409 once it is decided.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal without it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebalancingView.class)))
    public Uni<Response> exclude(
            @PathParam("id") UUID id,
            @PathParam("accountId") UUID accountId,
            @Parameter(description = "Only of this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return mark(id, accountId, LineStatus.EXCLUDED, ifMatch);
    }

    @DELETE
    @Path("/{accountId}/exclusion")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "includeInRebalancing",
            summary = "Take an account back into a proposal",
            description = "409 once it is decided.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal with it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebalancingView.class)))
    public Uni<Response> include(
            @PathParam("id") UUID id,
            @PathParam("accountId") UUID accountId,
            @Parameter(description = "Only of this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return mark(id, accountId, LineStatus.PROPOSED, ifMatch);
    }

    private Uni<Response> mark(UUID id, UUID accountId, LineStatus status, String ifMatch) {
        return rebalancings
                .mark(id, accountId, status, ifMatch)
                .map(found ->
                        Response.ok(found).tag(EntityTags.of(found.version())).build());
    }

    /** Where a page begins; 0 at the list's begin. A cursor comes back from outside, so it may be anything. */
    private static int place(Parameters parameters, PageRequest page) {
        Cursor cursor = parameters.cursor(page, BY_POSITION, 1);
        if (cursor == null) {
            return 0;
        }
        try {
            return Integer.parseInt(cursor.values().getFirst());
        } catch (NumberFormatException noPlace) {
            parameters.refuse("after", "is no cursor of this list");
            return 0;
        }
    }
}
