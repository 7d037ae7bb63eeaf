package io.steward.accounts.revenue;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.RevenueSettingsView;
import io.steward.platform.http.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reporting currency over HTTP. */
@Path("/v1/revenue-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revenue")
public class RevenueSettingsResource {

    private final RevenueMetricsService metrics;

    RevenueSettingsResource(RevenueMetricsService metrics) {
        this.metrics = metrics;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getRevenueSettings", summary = "Read the reporting currency")
    @APIResponse(
            responseCode = "200",
            description = "The settings.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevenueSettingsView.class)))
    public Uni<Response> get() {
        return metrics.settings().map(RevenueSettingsResource::answer);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "putRevenueSettings", summary = "Choose the reporting currency")
    @APIResponse(
            responseCode = "200",
            description = "How they stand.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevenueSettingsView.class)))
    public Uni<Response> put(
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) RevenueSettingsRequest request) {
        return metrics.set(request, ifMatch).map(RevenueSettingsResource::answer);
    }

    private static Response answer(RevenueSettingsView settings) {
        return Response.ok(settings).tag(EntityTags.of(settings.version())).build();
    }
}
