package io.steward.accounts.survey;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static io.steward.accounts.survey.Surveys.ADA;
import static io.steward.accounts.survey.Surveys.nps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers are asked. */
@QuarkusTest
class SurveyTest {

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void theFourOccasionsHaveASurveyFromTheStart() {
        as(LEA).get("/v1/surveys")
                .then()
                .statusCode(200)
                .body("items.key", hasItems("after-onboarding", "nps-quarterly", "on-completion", "on-exit"))
                .body("items.find { it.key == 'after-onboarding' }.kind", equalTo("CSAT"))
                .body("items.find { it.key == 'nps-quarterly' }.minDaysBetween", equalTo(90))
                .body(
                        "items.find { it.key == 'nps-quarterly' }.questions.key",
                        equalTo(List.of("recommend", "goals", "works", "frustrates", "next")))
                .body("items.find { it.key == 'on-completion' }.kind", equalTo("CES"))
                .body("items.find { it.key == 'on-exit' }.kind", equalTo("EXIT"));
    }

    @Test
    void aSurveyIsDefinedWholeAndChangedByItsVersion() {
        // Given
        put("test-1", nps(), null).then().statusCode(201).header("ETag", equalTo("\"1\""));

        // When
        Response changed = put("test-1", with(nps(), "active", false), "\"1\"");

        // Then
        changed.then().statusCode(200).body("active", equalTo(false)).body("version", equalTo(2));
        put("test-1", nps(), "\"1\"").then().statusCode(412);
        as(LEA).header("If-None-Match", "\"2\"")
                .get("/v1/surveys/test-1")
                .then()
                .statusCode(304);
        assertThat(Database.count("audit_entries WHERE aggregate = 'survey' AND actor = 'ada'"))
                .isEqualTo(2);
    }

    @Test
    void theSameContentOnceMoreIsNoChange() {
        // Given
        put("test-1", nps(), null).then().statusCode(201);

        // When
        Response again = put("test-1", nps(), null);

        // Then
        again.then().statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void theKindOfASurveyStays() {
        // Given
        put("test-1", nps(), null).then().statusCode(201);

        // When
        Response other = put("test-1", with(nps(), "kind", "CSAT"), null);

        // Then
        assertThat(pointers(other)).containsExactly("#/kind");
    }

    @Test
    void everyFaultOfASurveyIsTold() {
        Map<String, Object> wrong = new HashMap<>(Map.of(
                "name",
                " ",
                "kind",
                "NPS",
                "language",
                "xx",
                "minDaysBetween",
                -1,
                "sharePercent",
                0,
                "questions",
                List.of(Map.of("key", "a", "text", "A?"), Map.of("key", "a", "text", ""), Map.of("key", "Ä"))));

        assertThat(pointers(put("test-1", wrong, null)))
                .containsExactlyInAnyOrder(
                        "#/name",
                        "#/language",
                        "#/question",
                        "#/minDaysBetween",
                        "#/sharePercent",
                        "#/questions/1/key",
                        "#/questions/1/text",
                        "#/questions/2/key",
                        "#/questions/2/text");
    }

    @Test
    void anExitSurveyHasWordsAlone() {
        assertThat(pointers(put("test-1", Map.of("name", "Exit", "kind", "EXIT", "question", "How?"), null)))
                .containsExactlyInAnyOrder("#/question", "#/questions");
    }

    @Test
    void whatHoldsForAllSurveysCanBeChanged() {
        // Given
        Map<String, Object> wanted = Map.of("minDaysBetween", 14, "linkDays", 7, "npsTarget", 50, "csatTarget", 4.5);

        // When
        Response changed = as(ADA).body(wanted).put("/v1/survey-settings");

        // Then
        changed.then().statusCode(200).body("minDaysBetween", equalTo(14)).body("linkDays", equalTo(7));
        as(LEA).get("/v1/survey-settings").then().body("npsTarget", equalTo(50));
        assertThat(pointers(
                        as(ADA).body(Map.of("linkDays", 0, "npsTarget", 101)).put("/v1/survey-settings")))
                .containsExactlyInAnyOrder("#/minDaysBetween", "#/linkDays", "#/npsTarget", "#/csatTarget");
    }

    private static Response put(String key, Map<String, Object> body, String ifMatch) {
        var request = as(ADA).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/v1/surveys/{key}", key);
    }
}
