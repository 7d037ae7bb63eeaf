package io.steward.accounts.survey;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
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

/** The surveys over HTTP. */
@Path("/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys", description = "What customers are asked, and what they answer")
public class SurveyResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final SurveyService surveys;

    SurveyResource(SurveyService surveys) {
        this.surveys = surveys;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listSurveys",
            summary = "See all surveys",
            description = "Four come with the product: after-onboarding, nps-quarterly, on-completion, on-exit.")
    @APIResponse(responseCode = "200", description = "All of them, by key.")
    public Uni<Page<SurveyView>> list() {
        return surveys.list().map(Page::whole);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getSurvey", summary = "Read a survey")
    @APIResponse(
            responseCode = "200",
            description = "The survey.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @Parameter(example = "nps-quarterly") @PathParam("key") String key,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return surveys.get(key)
                .map(survey -> EntityTags.isKnown(ifNoneMatch, survey.version())
                        ? Response.notModified(EntityTags.of(survey.version())).build()
                        : answer(Response.ok(), survey));
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "defineSurvey", summary = "Say what a survey asks and whom it may reach, whole")
    @APIResponse(
            responseCode = "200",
            description = "It was there before; this is how it is now.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is defined.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = SurveyView.class)))
    public Uni<Response> define(
            @Parameter(example = "nps-quarterly") @PathParam("key") String key,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) SurveyRequest request) {
        return surveys.define(key, request, ifMatch)
                .map(put -> answer(Response.status(put.created() ? 201 : 200), put.survey()));
    }

    private static Response answer(Response.ResponseBuilder answer, SurveyView survey) {
        return answer.entity(survey).tag(EntityTags.of(survey.version())).build();
    }
}
