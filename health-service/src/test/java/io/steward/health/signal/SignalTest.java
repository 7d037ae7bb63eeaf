package io.steward.health.signal;

import static io.steward.health.Api.as;
import static io.steward.health.Api.component;
import static io.steward.health.Api.healthSoon;
import static io.steward.health.Api.known;
import static io.steward.health.Api.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.health.Api;
import io.steward.platform.contracts.accounts.AccountEvent.ActivityRecorded;
import io.steward.platform.contracts.accounts.AccountEvent.SurveyAnswered;
import io.steward.platform.contracts.accounts.ActivityKind;
import io.steward.platform.contracts.accounts.SurveyKind;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignalTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @BeforeEach
    void clean() {
        Api.begin(NOW.toString());
    }

    @Test
    void aTicketIsCreatedThenChangedAndToldOnceForEachChange() {
        UUID account = known("acme");
        Map<String, Object> opened = Map.of(
                "accountExternalId", "acme", "status", "OPEN", "openedAt", "2026-03-01T09:00:00Z", "escalated", true);
        Map<String, Object> solved = Map.of(
                "accountExternalId",
                "acme",
                "status",
                "SOLVED",
                "sentiment",
                "POSITIVE",
                "solvedAt",
                "2026-03-09T09:00:00Z");
        try (Topic signals = Topic.of(Topics.SIGNALS)) {
            as(Api.LEA)
                    .body(opened)
                    .put("/v1/tickets/by-external-id/t")
                    .then()
                    .statusCode(201)
                    .body("accountId", equalTo(account.toString()))
                    .body("sentiment", equalTo("NEUTRAL"));
            as(Api.LEA).body(opened).put("/v1/tickets/by-external-id/t").then().statusCode(200);
            healthSoon(
                    account,
                    health -> assertThat(
                                    component(health, "support").get("points").asInt())
                            .isZero());

            as(Api.LEA)
                    .body(solved)
                    .put("/v1/tickets/by-external-id/t")
                    .then()
                    .statusCode(200)
                    .body("openedAt", equalTo("2026-03-01T09:00:00Z"));

            healthSoon(
                    account,
                    health -> assertThat(
                                    component(health, "support").get("points").asInt())
                            .isEqualTo(20));
            List<EventEnvelope> told =
                    signals.await(2, event -> event.type().equals("steward.signal.ticket-changed.v1"));
            assertThat(told)
                    .extracting(event -> event.data().path("status").asText())
                    .containsExactly("OPEN", "SOLVED");
        }
    }

    @Test
    void aTicketOfAnotherAccountIsInConflict() {
        known("one");
        known("two");
        as(Api.LEA)
                .body(Map.of("accountExternalId", "one", "status", "OPEN"))
                .put("/v1/tickets/by-external-id/t")
                .then()
                .statusCode(201);

        as(Api.LEA)
                .body(Map.of("accountExternalId", "two", "status", "OPEN"))
                .put("/v1/tickets/by-external-id/t")
                .then()
                .statusCode(409);
    }

    @Test
    void badSignalsNameAllTheirFaultsAndChangeNothing() {
        as(Api.LEA)
                .body(Map.of("status", "SHUT", "solvedAt", "2026-03-10T10:00:00Z", "colour", "red"))
                .put("/v1/tickets/by-external-id/t")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("#/status", "#/solvedAt", "#/colour", "#/accountExternalId"));
        as(Api.LEA)
                .body(Map.of("accountExternalId", "acme", "amount", Map.of("amount", 1.00001, "currency", "euro")))
                .put("/v1/invoices/by-external-id/i")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("#/state", "#/dueOn", "#/amount/amount", "#/amount/currency"));
        as(Api.LEA)
                .body(Map.of("accountExternalId", "acme", "kind", "NPS", "score", 11))
                .post("/v1/survey-answers")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/score"));
        assertThat(Database.count("tickets")).isZero();
    }

    @Test
    void anUnknownAccountAndATimeInTheFutureAreFaults() {
        as(Api.LEA)
                .body(Map.of("accountExternalId", "nobody", "kind", "CALL", "occurredAt", "2026-03-10T13:00:01Z"))
                .post("/v1/touchpoints")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/accountExternalId", "#/occurredAt"));
    }

    @Test
    void aBatchHasOneResultForEachItemAndOneBadItemSpoilsNoOther() {
        UUID account = known("acme");

        as(Api.LEA)
                .body(Map.of(
                        "items",
                        List.of(
                                Map.of("accountExternalId", "acme", "kind", "CALL"),
                                Map.of("accountExternalId", "nobody", "kind", "CALL"),
                                Map.of("accountExternalId", "acme", "kind", "DANCE"),
                                Map.of("accountExternalId", "acme", "kind", "REPLY"))))
                .post("/v1/touchpoints/batch")
                .then()
                .statusCode(201)
                .body("results.index", contains(0, 1, 2, 3))
                .body("results.outcome", contains("CREATED", "ERROR", "ERROR", "CREATED"))
                .body("results[0].id", notNullValue())
                .body("results[0].problem", nullValue())
                .body("results[1].problem.errors[0].pointer", equalTo("#/accountExternalId"))
                .body("results[2].problem.errors[0].pointer", equalTo("#/kind"));
        as(Api.LEA)
                .body(Map.of("items", List.of(Map.of("accountExternalId", "acme", "kind", "NPS", "score", 9))))
                .post("/v1/survey-answers/batch")
                .then()
                .statusCode(201);

        assertThat(Database.count("touchpoints WHERE account_id = ?", account)).isEqualTo(2);
        assertThat(Database.count("survey_answers")).isOne();
    }

    @Test
    void aMessageThatWasSentMakesEngagementKnownAndCountsOnce() {
        UUID account = known("acme");
        try (Topic messages = Topic.of(Topics.MESSAGES)) {
            EventEnvelope sent = messages.publish(new MessageChanged(message(account, MessageStatus.SENT)));
            messages.publish(sent);
            messages.publish(new MessageChanged(message(account, MessageStatus.DROPPED)));

            healthSoon(account, health -> {
                assertThat(component(health, "engagement").get("known").asBoolean())
                        .isTrue();
                assertThat(component(health, "engagement").get("points").asInt())
                        .isZero();
            });
        }
        soon(() -> assertThat(Database.count("touchpoints")).isOne());
    }

    @Test
    void aCallThatAPersonWroteDownIsAnEngagementAndANoteIsNone() {
        UUID account = known("acme");
        UUID call = UUID.randomUUID();
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {
            accounts.publish(activity(account, UUID.randomUUID(), ActivityKind.NOTE));
            accounts.publish(activity(account, call, ActivityKind.CALL));

            healthSoon(
                    account,
                    health -> assertThat(component(health, "engagement")
                                    .get("points")
                                    .asInt())
                            .isEqualTo(15));
        }
        assertThat(Database.rows("SELECT id, kind FROM touchpoints"))
                .containsExactly(Map.of("id", call, "kind", "CALL"));
    }

    @Test
    void whatACustomerAnsweredToAccountsServiceCountsOnceAndSaysWhereItWasGiven() {
        UUID account = known("acme");
        UUID response = UUID.randomUUID();
        SurveyAnswered answer = new SurveyAnswered(account, response, "nps-quarterly", SurveyKind.NPS, null, 9, NOW);
        SurveyAnswered exit =
                new SurveyAnswered(account, UUID.randomUUID(), "on-exit", SurveyKind.EXIT, null, null, NOW);
        try (Topic accounts = Topic.of(Topics.ACCOUNTS);
                Topic signals = Topic.of(Topics.SIGNALS)) {
            accounts.publish(answer);
            accounts.publish(exit);
            accounts.publish(answer);
            accounts.publish(activity(account, UUID.randomUUID(), ActivityKind.CALL));

            soon(() -> assertThat(Database.count("touchpoints")).isOne());
            assertThat(signals.within(Duration.ofMillis(700)))
                    .filteredOn(sent -> sent.type().equals("steward.signal.survey-answered.v1"))
                    .singleElement()
                    .satisfies(sent ->
                            assertThat(sent.data().get("responseId").asText()).isEqualTo(response.toString()));
        }
        assertThat(Database.rows("SELECT id, kind, score FROM survey_answers"))
                .containsExactly(Map.of("id", response, "kind", "NPS", "score", 9));
    }

    private static ActivityRecorded activity(UUID account, UUID id, ActivityKind kind) {
        return new ActivityRecorded(account, id, kind, null, "carl", List.of(), NOW);
    }

    @Test
    void aPoisonRecordIsLaidAsideAndTheNextIsProcessed() {
        UUID account = known("acme");
        try (Topic messages = Topic.of(Topics.MESSAGES)) {
            messages.publish(account.toString(), "no event at all");
            messages.publish(new MessageChanged(message(account, MessageStatus.SENT)));
        }

        soon(() -> assertThat(Database.count("touchpoints")).isOne());
        soon(() -> assertThat(Database.count("dead_letters")).isOne());
    }

    private static MessageView message(UUID account, MessageStatus status) {
        return new MessageView(
                UUID.randomUUID(),
                account,
                UUID.randomUUID().toString(),
                Channel.EMAIL,
                null,
                null,
                null,
                "welcome",
                "Hi",
                status,
                null,
                null,
                null,
                NOW,
                NOW);
    }

    @Test
    void aBatchThatIsSentAgainAfterACrashBeforeItsAnswerWasKeptIsWrittenOnce() {
        // Given
        known("acme");
        Map<String, Object> batch = Map.of(
                "items",
                List.of(
                        Map.of("accountExternalId", "acme", "kind", "CALL"),
                        Map.of("accountExternalId", "acme", "kind", "CALL")));
        List<String> first = touchpoints(batch);
        Database.execute("""
                UPDATE idempotency_keys
                   SET status = NULL, headers = NULL, body = NULL, leased_until = recorded_at""");
        TestClock.advance(Duration.ofMinutes(1));

        // When
        List<String> again = touchpoints(batch);

        // Then
        assertThat(again).isEqualTo(first).doesNotHaveDuplicates().hasSize(2);
        assertThat(Database.count("touchpoints")).isEqualTo(2);
    }

    private static List<String> touchpoints(Map<String, Object> batch) {
        return as(Api.LEA)
                .header("Idempotency-Key", "calls of today")
                .body(batch)
                .post("/v1/touchpoints/batch")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .path("results.id");
    }
}
