package io.steward.accounts.survey.response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.survey.SurveyView;
import io.steward.platform.problems.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;

/** The page on which a survey is answered: one form that needs no script. */
@ApplicationScoped
class AnswerPage {

    /** How the fields begin in which words are written. */
    static final String ANSWER = "answer-";

    private static final int OK = 200;

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /**
     * A choice of the scale.
     *
     * @param chosen whether it is preselected
     */
    record Choice(int value, boolean chosen) {}

    /**
     * A question that is answered in words.
     *
     * @param field name of the form's field
     * @param text what was written before; empty for nothing
     * @param fault what is wrong with it; null for nothing
     */
    record Prompt(String field, String question, String text, String fault) {}

    @CheckedTemplate(basePath = "survey")
    static final class Pages {
        private Pages() {}

        static native TemplateInstance ask(
                SurveyView survey, List<Choice> scale, List<Prompt> prompts, boolean incomplete, PageWords words);

        static native TemplateInstance told(String title, String text, PageWords words);
    }

    /**
     * The page of an outcome, with its status.
     *
     * @param score the score that is preselected; null for none
     * @param written what was written before, by the keys of the questions
     */
    Uni<RestResponse<String>> of(AnswerOutcome outcome, Integer score, Map<String, String> written) {
        return switch (outcome) {
            case AnswerOutcome.Open(SurveyView survey) -> answer(OK, ask(survey, score, written, false));
            case AnswerOutcome.Invalid(SurveyView survey, var ignored) ->
                answer(ProblemKind.INVALID.status(), ask(survey, score, written, true));
            case AnswerOutcome.Recorded(SurveyView survey) -> {
                PageWords words = PageWords.in(survey.language());
                yield answer(OK, Pages.told(words.thanksTitle(), words.thanks(), words));
            }
            case AnswerOutcome.Used(SurveyView survey) -> {
                PageWords words = PageWords.in(survey.language());
                yield answer(ProblemKind.GONE.status(), Pages.told(words.usedTitle(), words.used(), words));
            }
            case AnswerOutcome.Expired(SurveyView survey) -> {
                PageWords words = PageWords.in(survey.language());
                yield answer(ProblemKind.GONE.status(), Pages.told(words.expiredTitle(), words.expired(), words));
            }
            case AnswerOutcome.Unknown() -> {
                PageWords words = PageWords.in("en");
                yield answer(ProblemKind.NOT_FOUND.status(), Pages.told(words.unknownTitle(), words.unknown(), words));
            }
        };
    }

    private static TemplateInstance ask(
            SurveyView survey, Integer score, Map<String, String> written, boolean incomplete) {
        PageWords words = PageWords.in(survey.language());
        List<Choice> scale = IntStream.rangeClosed(
                        survey.kind().least(), survey.kind().most())
                .mapToObj(value -> new Choice(value, score != null && score == value))
                .toList();
        List<Prompt> prompts = survey.questions().stream()
                .map(question -> {
                    String text = written.getOrDefault(question.key(), "");
                    boolean tooLong = text.codePointCount(0, text.length()) > GivenAnswer.MOST_CHARACTERS;
                    return new Prompt(ANSWER + question.key(), question.text(), text, tooLong ? words.tooLong() : null);
                })
                .toList();
        return Pages.ask(survey, scale, prompts, incomplete, words);
    }

    private static Uni<RestResponse<String>> answer(int status, TemplateInstance page) {
        return page.createUni()
                .map(html -> RestResponse.ResponseBuilder.<String>create(status)
                        .entity(html)
                        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Content-Security-Policy", POLICY)
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("X-Robots-Tag", "noindex")
                        .build());
    }
}
