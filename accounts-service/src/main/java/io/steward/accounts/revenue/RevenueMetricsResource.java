package io.steward.accounts.revenue;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.RevenueGrouping;
import io.steward.platform.contracts.accounts.RevenueMetricsView;
import io.steward.platform.http.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of revenue over HTTP. */
@Path("/v1/revenue-metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revenue")
public class RevenueMetricsResource {

    private static final int MOST_MONTHS = 60;
    private static final int USUAL_MONTHS = 12;

    private final RevenueMetricsService metrics;
    private final Clock clock;

    RevenueMetricsResource(RevenueMetricsService metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "getRevenueMetrics",
            summary = "See retention, churn, expansion and lifetime value by month",
            description = "In the reporting currency, at the rates of each month. Where a figure would be divided by "
                    + "nothing it is null.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First month; eleven before the last where absent.",
            example = "2026-01")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last month, at most 60 in all; the present one where absent.",
            example = "2026-12")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = RevenueGrouping.class, defaultValue = "NONE"))
    @APIResponse(
            responseCode = "200",
            description = "The figures.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevenueMetricsView.class)))
    public Uni<RevenueMetricsView> get(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        YearMonth today = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        YearMonth to = month(parameters, "to", today);
        YearMonth from = month(parameters, "from", to.minusMonths(USUAL_MONTHS - 1L));
        RevenueGrouping by = parameters.oneOf("by", RevenueGrouping.class, RevenueGrouping.NONE);
        long months = ChronoUnit.MONTHS.between(from, to) + 1;
        if (months < 1 || months > MOST_MONTHS) {
            parameters.refuse("from", "must lie at most " + MOST_MONTHS + " months before the last month");
        }
        parameters.check();
        return metrics.metrics(from, to, by);
    }

    private static YearMonth month(Parameters parameters, String name, YearMonth otherwise) {
        String value = parameters.text(name);
        try {
            YearMonth month = value == null ? otherwise : YearMonth.parse(value);
            if (month.getYear() >= 1970 && month.getYear() < 2200) {
                return month;
            }
        } catch (DateTimeParseException e) {
            // told below, as a month out of bounds is
        }
        parameters.refuse(name, "must be a month such as 2026-01");
        return otherwise;
    }
}
