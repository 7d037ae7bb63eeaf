package io.steward.accounts.journey;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.JourneyStageView;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.http.EntityTags;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** What the stages are for, over HTTP. */
@Path("/v1/journey-stages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
public class JourneyStageResource {

    private final JourneyService journeys;

    JourneyStageResource(JourneyService journeys) {
        this.journeys = journeys;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listJourneyStages", summary = "List the stages in their order, and what each is for")
    @APIResponse(responseCode = "200", description = "All of them.")
    public Uni<Page<JourneyStageView>> list() {
        return journeys.stages().map(Page::whole);
    }

    @PUT
    @Path("/{stage}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "describeJourneyStage", summary = "Say what a stage is for")
    @APIResponse(
            responseCode = "200",
            description = "How it stands.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JourneyStageView.class)))
    public Uni<Response> describe(
            @PathParam("stage") Stage stage,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) JourneyStageRequest request) {
        return journeys.describe(stage, request, ifMatch)
                .map(described -> Response.ok(described)
                        .tag(EntityTags.of(described.version()))
                        .build());
    }
}
