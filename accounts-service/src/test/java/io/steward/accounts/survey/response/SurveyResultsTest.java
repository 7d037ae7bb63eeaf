package io.steward.accounts.survey.response;

import static io.restassured.RestAssured.given;
import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.with;
import static io.steward.accounts.survey.Surveys.daysBetweenAny;
import static io.steward.accounts.survey.Surveys.define;
import static io.steward.accounts.survey.Surveys.linkFor;
import static io.steward.accounts.survey.Surveys.nps;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.TestClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What answers add up to, checked against figures that were worked out by hand. */
@QuarkusTest
class SurveyResultsTest {

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(Instant.parse("2026-05-01T08:00:00Z"));
        daysBetweenAny(0);
        existing("big", with(account("Big"), "segment", "ENTERPRISE"));
        existing("small", with(account("Small"), "owner", "cora"));
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    /**
     * NPS of the first quarter: 10, 9, 9, 8, 7, 6, 0 → 3 promoters, 2 passives, 2 detractors of 7:
     * (3 − 2) / 7 = 14.3 %. Enterprise: 10, 9, 8, 6 → (2 − 1) / 4 = 25 %; SMB: 9, 7, 0 → (1 − 1) / 3 = 0 %.
     * The 10 of April is in no figure but its own: 100 %, above the target of 50.
     */
    @Test
    void npsIsPromotersMinusDetractorsInPercent() {
        // Given
        answers("nps-quarterly", "big", Map.of("2026-01-10", List.of(10, 9), "2026-02-10", List.of(8, 6)));
        answers("nps-quarterly", "small", Map.of("2026-01-31", List.of(9), "2026-03-31", List.of(7, 0)));
        answers("nps-quarterly", "small", Map.of("2026-04-01", List.of(10)));

        // When
        Response quarter = results("survey=nps-quarterly&from=2026-01-01&to=2026-03-31");

        // Then
        quarter.then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("NPS"))
                .body("items[0].responses", equalTo(7))
                .body("items[0].nps.score", equalTo(new BigDecimal("14.3")))
                .body("items[0].nps.promoters", equalTo(3))
                .body("items[0].nps.passives", equalTo(2))
                .body("items[0].nps.detractors", equalTo(2))
                .body("items[0].nps.reached", equalTo(false))
                .body("items[0].csat", nullValue())
                .body("items[0].responseRate", nullValue());
        results("from=2026-01-01&to=2026-03-31&by=SEGMENT")
                .then()
                .body("items.group", equalTo(List.of("ENTERPRISE", "SMB")))
                .body("items.nps.score", equalTo(List.of(new BigDecimal("25.0"), new BigDecimal("0.0"))));
        results("by=OWNER").then().body("items.group", equalTo(List.of("carl", "cora")));
        results("by=MONTH")
                .then()
                .body("items.group", equalTo(List.of("2026-01", "2026-02", "2026-03", "2026-04")))
                .body("items.responses", equalTo(List.of(3, 2, 2, 1)));
        results("by=QUARTER")
                .then()
                .body("items.group", equalTo(List.of("2026-Q1", "2026-Q2")))
                .body("items.nps.reached", equalTo(List.of(false, true)));
    }

    /**
     * CSAT 5, 5, 4, 4, 2: 4 of 5 satisfied = 80 %, mean 20 / 5 = 4.00, below 4.5. CES 3, 4, 4: mean 11 / 3 = 3.67.
     */
    @Test
    void csatIsTheSatisfiedShareAndTheMeanAndCesTheMean() {
        // Given
        answers("after-onboarding", "big", Map.of("2026-01-10", List.of(5, 5, 4, 4, 2)));
        answers("on-completion", "big", Map.of("2026-01-10", List.of(3, 4, 4)));

        // When
        Response all = results("by=NONE");

        // Then
        all.then()
                .body("items.kind", equalTo(List.of("CES", "CSAT")))
                .body("items[1].csat.satisfiedShare", equalTo(new BigDecimal("80.0")))
                .body("items[1].csat.mean", equalTo(new BigDecimal("4.00")))
                .body("items[1].csat.satisfied", equalTo(4))
                .body("items[1].csat.target", equalTo(new BigDecimal("4.5")))
                .body("items[1].csat.reached", equalTo(false))
                .body("items[0].ces.mean", equalTo(new BigDecimal("3.67")));
    }

    /** Three are asked and one answers: 33.3 %. The answer that an integrator brings was not asked for. */
    @Test
    void theResponseRateIsOfThoseWhoWereAsked() {
        // Given
        UUID big =
                UUID.fromString(as(LEA).get("/v1/accounts/by-external-id/big").path("id"));
        define("test-1", nps());
        String link = linkFor("test-1", existingContact(big, "ann"));
        linkFor("test-1", existingContact(big, "bob"));
        linkFor("test-1", existingContact(big, "cid"));
        given().formParam("score", "9").post(link).then().statusCode(200);
        answers("test-1", "big", Map.of("2026-04-30", List.of(4)));

        // When
        Response results = results("survey=test-1");

        // Then
        results.then()
                .body("items[0].invited", equalTo(3))
                .body("items[0].answered", equalTo(1))
                .body("items[0].responseRate", equalTo(new BigDecimal("33.3")))
                .body("items[0].responses", equalTo(2))
                .body("items[0].nps.score", equalTo(new BigDecimal("0.0")));
    }

    @Test
    void badParametersAreTold() {
        as(LEA).get("/v1/survey-results?by=COLOUR&from=2026-02-01&to=2026-01-01&surveys=x")
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("by", "to", "surveys")));
        as(LEA).get("/v1/survey-results?survey=none").then().statusCode(404);
    }

    private static void answers(String survey, String account, Map<String, List<Integer>> scoresByDay) {
        scoresByDay.forEach((day, scores) -> scores.forEach(score -> as(LEA).body(Map.of(
                        "survey",
                        survey,
                        "accountExternalId",
                        account,
                        "score",
                        score,
                        "answeredAt",
                        day + "T23:59:59Z"))
                .post("/v1/survey-responses")
                .then()
                .statusCode(201)));
    }

    private static Response results(String parameters) {
        Response answer = given().config(RestAssured.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)))
                .auth()
                .oauth2(LEA)
                .get("/v1/survey-results?" + parameters);
        answer.then().statusCode(200);
        return answer;
    }
}
