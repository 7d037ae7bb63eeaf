package io.steward.accounts.survey;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
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

/** What holds for all surveys, over HTTP. */
@Path("/v1/survey-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class SurveySettingsResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final SurveyService surveys;

    SurveySettingsResource(SurveyService surveys) {
        this.surveys = surveys;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getSurveySettings", summary = "Read what holds for all surveys")
    @APIResponse(
            responseCode = "200",
            description = "The settings.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = SurveySettingsView.class)))
    public Uni<Response> get() {
        return surveys.settings().map(SurveySettingsResource::answer);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "putSurveySettings", summary = "Say what holds for all surveys")
    @APIResponse(
            responseCode = "200",
            description = "How they stand.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = SurveySettingsView.class)))
    public Uni<Response> put(
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) SurveySettingsRequest request) {
        return surveys.set(request, ifMatch).map(SurveySettingsResource::answer);
    }

    private static Response answer(SurveySettingsView settings) {
        return Response.ok(settings).tag(EntityTags.of(settings.version())).build();
    }
}
