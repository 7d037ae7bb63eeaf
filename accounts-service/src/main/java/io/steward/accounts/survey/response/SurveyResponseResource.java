package io.steward.accounts.survey.response;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import io.steward.platform.pages.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers answered, over HTTP. */
@Path("/v1/survey-responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class SurveyResponseResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final SurveyResponseService responses;

    SurveyResponseResource(SurveyResponseService responses) {
        this.responses = responses;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listSurveyResponses", summary = "Read what customers answered, newest first")
    @Parameter(name = "survey", in = ParameterIn.QUERY, description = "Key of a survey.", example = "nps-quarterly")
    @Parameter(name = "accountId", in = ParameterIn.QUERY, description = "Only of this account.")
    @Parameter(name = "contactId", in = ParameterIn.QUERY, description = "Only of this contact.")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day, in UTC.", example = "2026-01-01")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day, in UTC.", example = "2026-03-31")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1–200; 50 where absent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "Cursor behind which the page begins.")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "Cursor before which the page ends.")
    @APIResponse(responseCode = "200", description = "A page.")
    public Uni<Response> list(@Context UriInfo uri) {
        return responses.list(SurveyResponseQuery.of(uri)).map(page -> Links.answer(page, uri));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getSurveyResponse", summary = "Read one answer")
    @APIResponse(responseCode = "200", description = "The answer.")
    public Uni<SurveyResponseView> get(@PathParam("id") UUID id) {
        return responses.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "recordSurveyResponse",
            summary = "Bring an answer that was given elsewhere",
            description = "It becomes a signal of health too: do not send it to health-service again.")
    @APIResponse(
            responseCode = "200",
            description = "The external id stands for this answer already.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = SurveyResponseView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is recorded.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = SurveyResponseView.class)))
    public Uni<Response> record(@RequestBody(required = true) RecordResponseRequest request) {
        return responses
                .record(request)
                .map(recorded -> Response.status(recorded.created() ? 201 : 200)
                        .entity(recorded.response())
                        .build());
    }

    @POST
    @Path("/batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "recordSurveyResponses",
            summary = "Bring many answers at once",
            description = "One bad item spoils no other.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each, in the order of the request.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = RecordedResponses.class)))
    public Uni<Response> recordAll(@RequestBody(required = true) RecordResponsesRequest request) {
        return responses.recordAll(request).map(answer -> Response.ok(answer).build());
    }
}
