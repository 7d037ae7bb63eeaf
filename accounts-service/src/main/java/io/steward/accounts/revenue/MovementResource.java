package io.steward.accounts.revenue;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.RevenueMovementView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.Parameters;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ledger of one account over HTTP. */
@Path("/v1/accounts/{accountId}/revenue/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revenue", description = "Monthly recurring revenue over time, and the figures that follow from it")
public class MovementResource {

    private final RevenueService revenue;

    MovementResource(RevenueService revenue) {
        this.revenue = revenue;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listRevenueMovements", summary = "See how the revenue of an account moved, newest first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1–200, 50 where absent.", example = "50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The next of the page before.")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "The previous of the page behind.")
    @APIResponse(responseCode = "200", description = "A page, with links to its neighbours.")
    public Uni<RestResponse<Page<RevenueMovementView>>> list(
            @PathParam("accountId") UUID accountId, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = parameters.page();
        Cursor place = parameters.cursor(page, MovementStore.ORDER, 2);
        parameters.check();
        return revenue.list(accountId, page, place).map(found -> Links.page(found, uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "recordRevenueMovement",
            summary = "State the revenue of an account since a day",
            description =
                    "What kind of movement it is follows from the revenue before. 409 where a movement of a later "
                            + "day is there: that one is corrected.")
    @APIResponse(
            responseCode = "201",
            description = "The account as it stands now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountView.class)))
    public Uni<Response> record(
            @PathParam("accountId") UUID accountId, @RequestBody(required = true) RecordMovementRequest request) {
        return revenue.record(accountId, request)
                .map(account -> Response.status(Response.Status.CREATED)
                        .entity(account.view(null))
                        .tag(EntityTags.of(account.version()))
                        .build());
    }

    @POST
    @Path("/{movementId}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "correctRevenueMovement",
            summary = "Correct the day or the amount of a movement",
            description = "The ledger is only ever added to: the movement is taken back by one of its own, and what is "
                    + "right is added. The revenue of the account changes by the difference.")
    @APIResponse(responseCode = "201", description = "It is corrected.")
    public Uni<Response> correct(
            @PathParam("accountId") UUID accountId,
            @PathParam("movementId") UUID movementId,
            @RequestBody(required = true) CorrectMovementRequest request) {
        return revenue.correct(accountId, movementId, request)
                .map(nothing -> Response.status(Response.Status.CREATED).build());
    }
}
