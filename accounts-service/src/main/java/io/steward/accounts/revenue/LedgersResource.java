package io.steward.accounts.revenue;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.RevenueLedgerView;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledgers of many accounts over HTTP. */
@Path("/v1/revenue-ledgers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revenue")
public class LedgersResource {

    private final RevenueService revenue;

    LedgersResource(RevenueService revenue) {
        this.revenue = revenue;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listRevenueLedgers", summary = "See how the revenue of each of some accounts moved")
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            required = true,
            description = "At most 200 ids, separated by commas.",
            example = "0199a0b2-7c00-7000-8000-000000000001")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Movements of each account, 1–200, 50 where absent.",
            example = "50")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of one of the ledgers before; it holds for all of them.")
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "The previous of one of the ledgers behind; it holds for all of them.")
    @APIResponse(
            responseCode = "200",
            description = "In the order of the ids; the ledger of an account that does not exist is empty.")
    public Uni<Page<RevenueLedgerView>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> ids = parameters.requiredIds("accountIds", PageRequest.MAX_LIMIT);
        PageRequest page = parameters.page();
        Cursor place = parameters.cursor(page, MovementStore.ORDER, 2);
        parameters.check();
        return revenue.list(ids, page, place).map(Page::whole);
    }
}
