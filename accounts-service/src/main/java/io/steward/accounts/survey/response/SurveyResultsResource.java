package io.steward.accounts.survey.response;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What answers add up to, over HTTP. */
@Path("/v1/survey-results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class SurveyResultsResource {

    private final SurveyResultsService results;

    SurveyResultsResource(SurveyResultsService results) {
        this.results = results;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "getSurveyResults",
            summary = "See NPS, CSAT, CES and response rates",
            description = "Answers count in the period in which they were given, invitations in the one in which they"
                    + " were sent. Without a survey, all surveys of a kind count together.")
    @Parameter(name = "survey", in = ParameterIn.QUERY, description = "Key of a survey.", example = "nps-quarterly")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = ResultsGrouping.class, defaultValue = "NONE"))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day, in UTC.", example = "2026-01-01")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day, in UTC.", example = "2026-03-31")
    @APIResponse(
            responseCode = "200",
            description = "The figures, by kind and group.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SurveyResultsView.class)))
    public Uni<SurveyResultsView> get(@Context UriInfo uri) {
        return results.results(SurveyResultsQuery.of(uri));
    }
}
