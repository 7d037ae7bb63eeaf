package io.steward.accounts.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.accounts.survey.Question;
import io.steward.accounts.survey.SurveyView;
import io.steward.platform.contracts.accounts.SurveyKind;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenAnswerTest {

    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource({
        "NPS, 0, true",
        "NPS, 10, true",
        "NPS, 11, false",
        "NPS, -1, false",
        "NPS, , false",
        "CSAT, 1, true",
        "CSAT, 5, true",
        "CSAT, 0, false",
        "CSAT, 6, false",
        "CES, 3, true",
        "CES, , false"
    })
    void aScoreLiesOnTheScaleOfItsKind(SurveyKind kind, Integer score, boolean right) {
        GivenAnswer.of(survey(kind), score, Map.of(), faults);

        assertThat(faults.isEmpty()).isEqualTo(right);
    }

    @Test
    void anExitSurveyTakesWordsAndNoScore() {
        GivenAnswer.of(survey(SurveyKind.EXIT), 3, Map.of("why", " "), faults);

        assertThat(faults.all().stream().map(Fault::pointer)).containsExactlyInAnyOrder("#/score", "#/answers");
    }

    @Test
    void wordsKeepTheirQuestionAndTheOrderOfTheSurvey() {
        GivenAnswer given = GivenAnswer.of(
                survey(SurveyKind.NPS), 9, Map.of("next", " A report\r\nfor all ", "why", "It works"), faults);

        assertThat(given.texts())
                .containsExactly(
                        new SurveyText("why", "Why?", "It works"),
                        new SurveyText("next", "What next?", "A report\nfor all"));
    }

    @Test
    void whatIsNoQuestionAndWhatIsTooLongIsTold() {
        GivenAnswer.of(survey(SurveyKind.NPS), 9, Map.of("colour", "red", "why", "x".repeat(5001)), faults);

        assertThat(faults.all().stream().map(Fault::pointer))
                .containsExactlyInAnyOrder("#/answers/colour", "#/answers/why");
    }

    private static SurveyView survey(SurveyKind kind) {
        return new SurveyView(
                "test",
                "Test",
                kind,
                "en",
                kind == SurveyKind.EXIT ? null : "How?",
                List.of(new Question("why", "Why?"), new Question("next", "What next?")),
                true,
                0,
                0,
                100,
                "test",
                1);
    }
}
