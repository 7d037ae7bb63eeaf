package io.steward.accounts.survey.response;

import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.ProblemKind;
import io.steward.platform.problems.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answering a survey by the link of an invitation: no login, the token is the right. Mail programs and scanners open
 * links on their own, so looking changes nothing: only POST answers.
 */
@Path("/s/{token}")
@PermitAll
@Tag(name = "Answering", description = "The page behind the link of an invitation")
public class AnswerResource {

    private static final String SCORE = "score";

    private final AnswerService answers;
    private final AnswerPage page;

    AnswerResource(AnswerService answers, AnswerPage page) {
        this.answers = answers;
        this.page = page;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showSurvey", summary = "The page on which a survey is answered; changes nothing")
    @APIResponse(responseCode = "200", description = "The page.")
    @APIResponse(responseCode = "404", description = "The link was not made here.")
    @APIResponse(responseCode = "410", description = "It was answered, or the time is over.")
    public Uni<RestResponse<String>> show(
            @PathParam("token") String token,
            @Parameter(description = "The score that is preselected.", example = "9") @QueryParam(SCORE) String score) {
        return answers.look(token).chain(outcome -> page.of(outcome, number(score), Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "answerSurvey",
            summary = "Answer by the form of the page, or in JSON; the same answer may be repeated",
            description = "Fields of the form: score, and answer-KEY for each question.")
    @APIResponse(responseCode = "200", description = "It is recorded: a page that says so.")
    @APIResponse(responseCode = "204", description = "It is recorded; the answer to JSON.")
    @APIResponse(responseCode = "404", description = "The link was not made here.")
    @APIResponse(responseCode = "410", description = "Another answer was given, or the time is over.")
    @APIResponse(responseCode = "422", description = "The page again, with what is missing.")
    public Uni<RestResponse<String>> answer(
            @PathParam("token") String token,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.OBJECT,
                                                        examples = "score=9&answer-frustrates=The+export+is+slow.")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = AnswerRequest.class))
                            })
                    MultivaluedMap<String, String> form) {
        Integer score = number(form.getFirst(SCORE));
        Map<String, String> written = written(form);
        return answers.answer(token, score, written).chain(outcome -> page.of(outcome, score, written));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> answerInJson(@PathParam("token") String token, AnswerRequest request) {
        return answers.answer(token, request.score(), request.answers()).map(AnswerResource::inJson);
    }

    private static Response inJson(AnswerOutcome outcome) {
        return switch (outcome) {
            case AnswerOutcome.Recorded ignored -> Response.noContent().build();
            case AnswerOutcome.Invalid invalid -> throw Problems.invalid(invalid.faults());
            case AnswerOutcome.Open ignored -> throw Problems.conflict("it is open still: answer again");
            case AnswerOutcome.Used ignored ->
                throw Problems.of(ProblemKind.GONE, "another answer was given by this link");
            case AnswerOutcome.Expired ignored -> throw Problems.of(ProblemKind.GONE, "the link has run out");
            // Does not repeat the token: it may be a real one, cut off.
            case AnswerOutcome.Unknown ignored -> throw Problems.notFound("survey link", "of this name");
        };
    }

    private static Map<String, String> written(MultivaluedMap<String, String> form) {
        Map<String, String> written = new HashMap<>();
        form.forEach((field, values) -> {
            if (field.startsWith(AnswerPage.ANSWER)) {
                written.put(field.substring(AnswerPage.ANSWER.length()), values.getFirst());
            }
        });
        return written;
    }

    /** What is no number of the scale is none: the page then asks for one. */
    private static Integer number(String text) {
        return text != null && text.matches("\\d{1,2}") ? Integer.valueOf(text) : null;
    }
}
