package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.PlanMilestoneStatus;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import io.steward.platform.pages.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The milestones of all success plans over HTTP. */
@Path("/v1/success-plan-milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Success plans")
public class MilestoneListResource {

    private final MilestoneListing listing;

    MilestoneListResource(MilestoneListing listing) {
        this.listing = listing;
    }

    /** Describes {@code Page<PlanMilestoneView>} in the contract, which knows no generic types. */
    @Schema(name = "PlanMilestonePage")
    record PlanMilestonePage(
            @Schema(required = true) List<PlanMilestoneView> items,

            @Schema(description = "For after; null at the end.")
            String next,

            @Schema(description = "For before; null at the begin.")
            String previous,

            @Schema(description = "All of them, at most 10 000; only where asked for.")
            Long count,

            @Schema(description = "Whether there are more than that.")
            Boolean countCapped) {}

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listPlanMilestones",
            summary = "List the milestones of all success plans by their days",
            description = "OPEN are those whose day has not passed, OVERDUE those whose day has, in UTC.")
    @Parameter(
            name = "owner",
            in = ParameterIn.QUERY,
            description = "User name of who looks after them.",
            example = "carl",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = PlanMilestoneStatus.class))
    @Parameter(
            name = "dueBefore",
            in = ParameterIn.QUERY,
            description = "Only those due before this day.",
            example = "2026-04-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "The previous of the page behind.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "count",
            in = ParameterIn.QUERY,
            description = "Whether to count all, up to 10 000.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @APIResponse(
            responseCode = "200",
            description = "A page, with links to its neighbours.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanMilestonePage.class)))
    public Uni<Response> list(@Context UriInfo uri) {
        return listing.list(MilestoneQuery.of(uri)).map(page -> Links.answer(page, uri));
    }
}
