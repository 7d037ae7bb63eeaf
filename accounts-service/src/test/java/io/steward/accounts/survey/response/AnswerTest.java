package io.steward.accounts.survey.response;

import static io.restassured.RestAssured.given;
import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static io.steward.accounts.survey.Surveys.daysBetweenAny;
import static io.steward.accounts.survey.Surveys.define;
import static io.steward.accounts.survey.Surveys.linkFor;
import static io.steward.accounts.survey.Surveys.nps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.contracts.accounts.AccountEvent.SurveyAnswered;
import io.steward.platform.contracts.signals.SignalEvent;
import io.steward.platform.contracts.signals.SignalEvent.SurveyKind;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answering by the link of an invitation, without a login. */
@QuarkusTest
class AnswerTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    private UUID account;
    private UUID ann;
    private String link;

    @BeforeEach
    void aContactWhoIsAsked() {
        Api.clean();
        TestClock.set(MORNING);
        daysBetweenAny(0);
        account = existing("crm-1");
        ann = existingContact(account, "ann");
        define("test-1", nps());
        link = linkFor("test-1", ann);
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void lookingShowsTheQuestionAndAnswersNothing() {
        // When
        Response page = given().queryParam("score", "9").get(link);

        // Then
        page.then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<legend>Would you recommend us?</legend>"))
                .body(containsString("value=\"9\" required checked"))
                .body(not(containsString("value=\"8\" required checked")))
                .body(not(containsString("<script")));
        given().head(link).then().statusCode(200);
        assertThat(Database.count("survey_responses")).isZero();
    }

    @Test
    void theFormRecordsTheAnswerAndTellsTheFactWithoutItsWords() {
        try (Topic facts = Topic.of(Topics.ACCOUNTS)) {
            // When
            Response page = post("9", "They \u00e9xport <b>fast</b>");

            // Then
            page.then().statusCode(200).body(containsString("Thank you"));
            EventEnvelope sent = facts.await(one -> one.type().equals("steward.survey.answered.v1"));
            SurveyAnswered fact = Topic.data(sent, SurveyAnswered.class);
            assertThat(fact.accountId()).isEqualTo(account);
            assertThat(fact.contactId()).isEqualTo(ann);
            assertThat(fact.survey()).isEqualTo("test-1");
            assertThat(fact.score()).isEqualTo(9);
            assertThat(fact.answeredAt()).isEqualTo(MORNING);
            assertThat(sent.data().toString()).doesNotContain("fast");
            as(LEA).get("/v1/survey-responses/{id}", fact.responseId())
                    .then()
                    .statusCode(200)
                    .body("texts.text", equalTo(List.of("They \u00e9xport <b>fast</b>")))
                    .body("texts.question", equalTo(List.of("Why?")))
                    .body("contactId", equalTo(ann.toString()))
                    .body("recordedBy", nullValue());
        }
    }

    @Test
    void theSameAnswerOnceMoreIsNoSecondOneAndAnotherIsRefused() {
        // Given
        post("9", "Fine").then().statusCode(200);

        // When
        Response again = post("9", "Fine");

        // Then
        again.then().statusCode(200).body(containsString("Thank you"));
        post("3", "No").then().statusCode(410).body(containsString("You have answered already"));
        given().get(link).then().statusCode(410).body(containsString("You have answered already"));
        assertThat(Database.rows("SELECT score FROM survey_responses")).containsExactly(Map.of("score", 9));
    }

    @Test
    void manyClicksAtTheSameMomentAreOneAnswer() {
        // When
        List<CompletableFuture<Response>> clicks = IntStream.range(0, 6)
                .mapToObj(click -> CompletableFuture.supplyAsync(() -> post("9", "Fine")))
                .toList();

        // Then
        clicks.forEach(click -> click.join().then().statusCode(200));
        assertThat(Database.count("survey_responses")).isOne();
    }

    @Test
    void aLinkRunsOut() {
        // Given
        TestClock.advance(Duration.ofDays(30));

        // When
        Response late = post("9", "Fine");

        // Then
        late.then().statusCode(410).body(containsString("This survey is over"));
        given().get(link).then().statusCode(410).body(containsString("This survey is over"));
        assertThat(Database.count("survey_responses")).isZero();
    }

    @Test
    void aForgedLinkLeadsNowhere() {
        // Given
        char last = link.charAt(link.length() - 2);
        String forged =
                link.substring(0, link.length() - 2) + (last == 'A' ? 'B' : 'A') + link.charAt(link.length() - 1);

        // When
        Response page = given().get(forged);

        // Then
        page.then().statusCode(404).body(containsString("There is no such survey"));
        given().formParam("score", "9").post(forged).then().statusCode(404);
        given().get("/s/nonsense").then().statusCode(404);
    }

    @Test
    void withoutAScoreThePageAsksAgainAndKeepsTheWords() {
        // When
        Response page = post("11", "They <i>said</i>");

        // Then
        page.then()
                .statusCode(422)
                .body(containsString("role=\"alert\""))
                .body(containsString("They &lt;i&gt;said&lt;/i&gt;"));
        assertThat(Database.count("survey_responses")).isZero();
    }

    @Test
    void aProgramAnswersInJson() {
        // When
        Response answer = given().contentType("application/json")
                .body(Map.of("score", 7, "answers", Map.of("why", "Fine")))
                .post(link);

        // Then
        answer.then().statusCode(204);
        assertThat(Database.rows("SELECT score FROM survey_responses")).containsExactly(Map.of("score", 7));
    }

    @Test
    void aProgramIsToldEveryFault() {
        Response answer = given().contentType("application/json")
                .body(Map.of("score", 11, "answers", Map.of("colour", "red")))
                .post(link);

        assertThat(pointers(answer)).containsExactlyInAnyOrder("#/score", "#/answers/colour");
        given().contentType("application/json")
                .body(Map.of("score", 9))
                .post("/s/nonsense")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void theFeedTellsAnAnswerOnceHoweverOftenItIsHeardOf() {
        // Given
        try (Topic signals = Topic.of(Topics.SIGNALS)) {
            post("9", "Fine").then().statusCode(200);
            UUID id = (UUID)
                    Database.rows("SELECT id FROM survey_responses").getFirst().get("id");

            // When
            signals.publish(new SignalEvent.SurveyAnswered(account, SurveyKind.NPS, 9, MORNING, id));
            signals.publish(new SignalEvent.SurveyAnswered(account, SurveyKind.CES, 2, MORNING, null));
        }

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(LEA).get("/v1/accounts/{id}/timeline?kinds=SURVEY_ANSWERED", account)
                        .then()
                        .body("items", hasSize(2))
                        .body("items.findAll { it.title == 'NPS answered: 9' }", hasSize(1))
                        .body("items.find { it.title == 'NPS answered: 9' }.contactId", equalTo(ann.toString()))
                        .body("items.findAll { it.title == 'CES answered: 2' }", hasSize(1)));
    }

    @Test
    void aPageIsInTheLanguageOfItsSurvey() {
        // Given
        Map<String, Object> german = new HashMap<>(with(nps(), "language", "de"));
        german.put("question", "W\u00fcrden Sie uns empfehlen?");
        define("test-2", german);
        String other = linkFor("test-2", ann);

        // When
        Response page = given().get(other);

        // Then
        page.then()
                .body(containsString("<html lang=\"de\">"))
                .body(containsString("W\u00fcrden Sie uns empfehlen?"))
                .body(containsString("Antwort senden"));
    }

    @Test
    void aContactWhoIsRemovedLeavesTheAnswerBehind() {
        // Given
        post("9", "Fine").then().statusCode(200);

        // When
        as(LEA).delete("/v1/contacts/{id}", ann).then().statusCode(204);

        // Then
        as(LEA).get("/v1/survey-responses")
                .then()
                .body("items.score", equalTo(List.of(9)))
                .body("items[0].contactId", nullValue());
    }

    private Response post(String score, String why) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("score", score)
                .formParam("answer-why", why)
                .post(link);
    }
}
