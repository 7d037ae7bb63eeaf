package io.steward.health.score;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.health.HealthView;
import io.steward.platform.contracts.health.HealthView.HistoryPoint;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The health of accounts: score, band, explanation, history. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
@RequiresScope(Scopes.HEALTH_READ)
@Tag(name = "Health", description = "Score, band, explanation and history of accounts")
public class HealthResource {

    private static final int DEFAULT_DAYS = 90;
    private static final int MAX_DAYS = 400;

    private final HealthService health;

    HealthResource(HealthService health) {
        this.health = health;
    }

    @GET
    @Path("accounts/{accountId}/health")
    @Operation(operationId = "getHealth", summary = "The health of an account, with everything to check it by hand")
    public Uni<HealthView> get(@PathParam("accountId") UUID accountId) {
        return health.getHealth(accountId);
    }

    @GET
    @Path("accounts/{accountId}/health/history")
    @Operation(operationId = "listHealthHistory", summary = "The score at the end of each day (UTC), oldest first")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day; 90 days before the last where absent")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day; today where absent")
    public Uni<Page<HistoryPoint>> history(@PathParam("accountId") UUID accountId, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        LocalDate to = parameters.date("to", health.today());
        LocalDate from = parameters.date("from", to.minusDays(DEFAULT_DAYS));
        if (from.isAfter(to) || from.isBefore(to.minusDays(MAX_DAYS))) {
            parameters.refuse("from", "must be at most 400 days before to, and not after it");
        }
        parameters.check();
        return health.listHistory(accountId, from, to).map(Page::whole);
    }

    @GET
    @Path("health")
    @Operation(operationId = "listHealth", summary = "The health of up to 200 accounts; unknown ids are left out")
    @Parameter(name = "accountIds", in = ParameterIn.QUERY, required = true, description = "Separated by commas")
    @Parameter(name = "include", in = ParameterIn.QUERY, description = "history")
    @Parameter(name = "days", in = ParameterIn.QUERY, description = "Days of history, today included; 90 where absent")
    public Uni<Page<HealthView>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> accountIds = parameters.ids("accountIds", PageRequest.MAX_LIMIT);
        Set<String> include = parameters.anyOf("include", Set.of("history"));
        int days = parameters.number("days", 1, MAX_DAYS, DEFAULT_DAYS);
        if (accountIds == null) {
            parameters.refuse("accountIds", "is required");
        }
        parameters.check();
        Uni<List<HealthView>> views = include.contains("history")
                ? health.listHealthWithHistory(accountIds, days)
                : health.listHealth(accountIds);
        return views.map(Page::whole);
    }
}
