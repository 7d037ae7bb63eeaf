package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.ForwardPages;
import io.steward.platform.caller.Caller;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposals to spread accounts anew, over HTTP. */
@Path("/v1/rebalancings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ownership")
public class RebalancingResource {

    static final String NEWEST_FIRST = "NEWEST";

    private static final String EXAMPLE = """
            { "pool": "smb", "maximumMoves": 20, "keepInRenewal": true, "keepWithOpenTasks": true, "keepAtRisk": true }""";

    private final RebalancingService rebalancings;
    private final RequestIdentifiers identifiers;
    private final Caller caller;

    RebalancingResource(RebalancingService rebalancings, RequestIdentifiers identifiers, Caller caller) {
        this.rebalancings = rebalancings;
        this.identifiers = identifiers;
        this.caller = caller;
    }

    /** Describes {@code Page<RebalancingView>} in the contract, which knows no generic types. */
    @Schema(name = "RebalancingPage")
    record RebalancingPage(
            @Schema(required = true) List<RebalancingView> items,

            @Schema(description = "For after; null at the end.")
            String next,

            @Schema(description = "Always null: the list is read forwards.")
            String previous) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "proposeRebalancing",
            summary = "Propose to spread accounts anew",
            description = "Nothing changes by it. With from, all accounts of a person are proposed to others; with "
                    + "withoutOwner, those that nobody owns; otherwise the fewest moves that even out the loads within "
                    + "the pools, none of which fills anybody beyond the capacity.")
    @APIResponse(
            responseCode = "201",
            description = "The proposal; its lines are at /lines.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebalancingView.class)))
    public Uni<Response> propose(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ProposeRebalancingRequest.class),
                                            examples = @ExampleObject(name = "pool", value = EXAMPLE)))
                    ProposeRebalancingRequest request) {
        return rebalancings
                .propose(identifiers.ofItem(0), request, caller.username())
                .map(proposed -> answer(
                        proposed,
                        Response.created(UriBuilder.fromResource(RebalancingResource.class)
                                .path(proposed.id().toString())
                                .build())));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listRebalancings", summary = "List rebalancings, the newest first")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = RebalancingStatus.class))
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
            description = "A page of rebalancings.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebalancingPage.class)))
    public Uni<Response> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        RebalancingStatus status = parameters.oneOf("status", RebalancingStatus.class, null);
        PageRequest page = ForwardPages.of(parameters);
        Cursor place = ForwardPages.place(parameters, page, NEWEST_FIRST, 1);
        parameters.check();
        UUID before = place == null ? null : UUID.fromString(place.values().getFirst());
        return rebalancings
                .list(before, status, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(NEWEST_FIRST, row.id())))
                .map(found -> Links.answer(found, uri));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "getRebalancing",
            summary = "See a proposal, its loads before and after, and how far it is")
    @APIResponse(
            responseCode = "200",
            description = "How it stands.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebalancingView.class)))
    public Uni<Response> get(
            @PathParam("id") UUID id,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return rebalancings
                .get(id)
                .map(found -> EntityTags.isKnown(ifNoneMatch, found.version())
                        ? Response.notModified(EntityTags.of(found.version())).build()
                        : answer(found, Response.ok()));
    }

    @POST
    @Path("/{id}/application")
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "applyRebalancing",
            summary = "Let what is proposed be done",
            description = "Each account whose owner is still who it was gets the other one; the others are told as "
                    + "skipped. It is done in the background; calling it again changes nothing. 409 where it was "
                    + "dismissed.")
    @APIResponse(
            responseCode = "202",
            description = "It is being applied.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebalancingView.class)))
    public Uni<Response> apply(@PathParam("id") UUID id) {
        return rebalancings.apply(id, caller.username()).map(found -> answer(found, Response.accepted()));
    }

    @POST
    @Path("/{id}/dismissal")
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "dismissRebalancing",
            summary = "Decide against a proposal",
            description = "Calling it again changes nothing. 409 where it is or was applied.")
    @APIResponse(
            responseCode = "200",
            description = "It is dismissed.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebalancingView.class)))
    public Uni<Response> dismiss(@PathParam("id") UUID id) {
        return rebalancings.dismiss(id, caller.username()).map(found -> answer(found, Response.ok()));
    }

    private static Response answer(RebalancingView rebalancing, Response.ResponseBuilder answer) {
        return answer.entity(rebalancing)
                .tag(EntityTags.of(rebalancing.version()))
                .build();
    }
}
