package io.steward.accounts.survey.response;

import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that integrators bring. */
@QuarkusTest
class SurveyResponseTest {

    private static final String MACHINE = Tokens.integration("typeform", "accounts:write", "accounts:read");

    private UUID account;
    private UUID ann;

    @BeforeEach
    void anAccountWithAContact() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        account = existing("crm-1");
        ann = existingContact(account, "ann");
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void anAnswerFromElsewhereIsRecordedOnceForItsKey() {
        try (Topic facts = Topic.of(Topics.ACCOUNTS)) {
            // When
            Response first = record(answer(9, "typeform-17"));

            // Then
            first.then()
                    .statusCode(201)
                    .body("accountId", equalTo(account.toString()))
                    .body("kind", equalTo("NPS"))
                    .body("answeredAt", equalTo("2026-02-01T10:00:00Z"))
                    .body("recordedBy", equalTo("service-account-typeform"))
                    .body("texts.question", equalTo(List.of("Why this number?")));
            record(answer(2, "typeform-17"))
                    .then()
                    .statusCode(200)
                    .body("score", equalTo(9))
                    .body("id", equalTo(first.path("id")));
            assertThat(facts.within(Duration.ofMillis(700)))
                    .filteredOn(sent -> sent.type().equals("steward.survey.answered.v1"))
                    .hasSize(1);
        }
    }

    @Test
    void aBadItemOfABatchSpoilsNoOther() {
        // Given
        existing("crm-2", with(account("Beta"), "owner", "cora"));
        List<Map<String, Object>> items = new ArrayList<>();
        items.add(answer(9, "a"));
        items.add(answer(11, "b"));
        items.add(with(answer(5, "c"), "survey", "none"));
        items.add(with(answer(5, "d"), "accountExternalId", "crm-2"));
        items.add(answer(3, "a"));
        items.add(Map.of("survey", "on-exit", "accountExternalId", "crm-1", "answers", Map.of("reason", "Too dear")));

        // When
        Response batch =
                as(Tokens.of("carl", "csm")).body(Map.of("items", items)).post("/v1/survey-responses/batch");

        // Then
        batch.then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("CREATED", "ERROR", "ERROR", "ERROR", "UNCHANGED", "CREATED")))
                .body("results[1].problem.errors.pointer", equalTo(List.of("#/items/1/score")))
                .body("results[2].problem.errors.pointer", equalTo(List.of("#/items/2/survey")))
                .body("results[3].problem.errors.pointer", equalTo(List.of("#/items/3/contactId")))
                .body("results[4].id", equalTo(batch.path("results[0].id")))
                .body("results[5].externalId", nullValue())
                .body("results[5].id", notNullValue());
        assertThat(Database.count("survey_responses")).isEqualTo(2);
    }

    @Test
    void aCsmBringsAnswersOfOwnAccountsAlone() {
        // Given
        existing("crm-2", with(account("Beta"), "owner", "cora"));

        // When
        Response answer = as(Tokens.of("carl", "csm"))
                .body(Map.of("survey", "nps-quarterly", "accountExternalId", "crm-2", "score", 9))
                .post("/v1/survey-responses");

        // Then
        answer.then().statusCode(403);
        assertThat(Database.count("survey_responses")).isZero();
    }

    @Test
    void everyFaultOfAnAnswerIsTold() {
        assertThat(pointers(record(Map.of(
                        "survey",
                        "nps-quarterly",
                        "accountId",
                        UUID.randomUUID(),
                        "contactId",
                        ann,
                        "score",
                        12,
                        "answers",
                        Map.of("colour", "red"),
                        "answeredAt",
                        "2026-03-01T08:00:01Z"))))
                .containsExactlyInAnyOrder("#/accountId", "#/contactId", "#/score", "#/answers/colour", "#/answeredAt");
        assertThat(pointers(record(Map.of("score", 9)))).containsExactlyInAnyOrder("#/survey", "#/accountId");
    }

    @Test
    void answersAreReadPageByPageNewestFirst() {
        // Given
        for (int day = 1; day <= 5; day++) {
            record(with(answer(day, "day-" + day), "answeredAt", "2026-02-0" + day + "T10:00:00Z"))
                    .then()
                    .statusCode(201);
        }

        // When
        Response first = as(MACHINE).get("/v1/survey-responses?limit=2&from=2026-02-02&accountId=" + account);

        // Then
        first.then().body("items.score", equalTo(List.of(5, 4)));
        Response second = as(MACHINE)
                .queryParam("after", first.<String>path("next"))
                .get("/v1/survey-responses?limit=2&from=2026-02-02&accountId=" + account);
        second.then().body("items.score", equalTo(List.of(3, 2))).body("next", nullValue());
        as(MACHINE)
                .queryParam("before", second.<String>path("previous"))
                .get("/v1/survey-responses?limit=2&from=2026-02-02&accountId=" + account)
                .then()
                .body("items.score", equalTo(List.of(5, 4)));
        as(MACHINE).get("/v1/survey-responses?survey=on-exit").then().body("items", hasSize(0));
    }

    private Map<String, Object> answer(int score, String externalId) {
        return Map.of(
                "survey",
                "nps-quarterly",
                "accountExternalId",
                "crm-1",
                "contactId",
                ann,
                "externalId",
                externalId,
                "score",
                score,
                "answers",
                Map.of("recommend", "It works"),
                "answeredAt",
                "2026-02-01T10:00:00Z");
    }

    private static Response record(Map<String, Object> answer) {
        return as(MACHINE).body(answer).post("/v1/survey-responses");
    }
}
