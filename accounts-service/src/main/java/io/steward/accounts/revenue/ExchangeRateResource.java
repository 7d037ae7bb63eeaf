package io.steward.accounts.revenue;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The rates of currencies over HTTP. */
@Path("/v1/exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revenue")
public class ExchangeRateResource {

    private final RevenueMetricsService metrics;

    ExchangeRateResource(RevenueMetricsService metrics) {
        this.metrics = metrics;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listExchangeRates", summary = "List the rates, by currency and day")
    @Parameter(name = "currency", in = ParameterIn.QUERY, description = "Only of this one.", example = "USD")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1–200, 50 where absent.", example = "50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The next of the page before.")
    @APIResponse(responseCode = "200", description = "A page, with a link to the next.")
    public Uni<RestResponse<Page<ExchangeRateView>>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String currency = parameters.text("currency");
        PageRequest page = parameters.page();
        Cursor place = parameters.cursor(page, RevenueMetricsService.RATES_ORDER, 2);
        if (page.before() != null) {
            parameters.refuse("before", "is not offered by this list");
        }
        parameters.check();
        return metrics.listRates(currency, page, place).map(found -> Links.page(found, uri));
    }

    @PUT
    @Path("/{currency}/{validFrom}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putExchangeRate",
            summary = "State what a currency is worth in the reporting one since a day")
    @APIResponse(
            responseCode = "200",
            description = "How it stands.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExchangeRateView.class)))
    public Uni<Response> put(
            @Parameter(example = "USD") @PathParam("currency") String currency,
            @Parameter(example = "2026-01-01") @PathParam("validFrom") LocalDate validFrom,
            @RequestBody(required = true) ExchangeRateRequest request) {
        return metrics.putRate(currency, validFrom, request)
                .map(rate ->
                        Response.ok(rate).tag(EntityTags.of(rate.version())).build());
    }

    @DELETE
    @Path("/{currency}/{validFrom}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "removeExchangeRate", summary = "Take a rate away")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Uni<Void> remove(@PathParam("currency") String currency, @PathParam("validFrom") LocalDate validFrom) {
        return metrics.removeRate(currency, validFrom);
    }
}
