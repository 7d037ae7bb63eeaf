package io.steward.accounts.timeline;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.contracts.playbooks.PlaybookEvent.RunStarted;
import io.steward.platform.contracts.playbooks.RunView;
import io.steward.platform.contracts.signals.SignalEvent.Sentiment;
import io.steward.platform.contracts.signals.SignalEvent.Severity;
import io.steward.platform.contracts.signals.SignalEvent.TicketChanged;
import io.steward.platform.contracts.signals.SignalEvent.TicketStatus;
import io.steward.platform.contracts.signals.SignalEvent.TouchpointKind;
import io.steward.platform.contracts.signals.SignalEvent.TouchpointRecorded;
import io.steward.platform.contracts.signals.SignalEvent.UsageKind;
import io.steward.platform.contracts.signals.SignalEvent.UsageRecorded;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One feed for an account: what people write and what events tell. */
@QuarkusTest
class TimelineTest {

    private static final String CARL = Tokens.of("carl", "csm");
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private UUID account;

    @BeforeEach
    void anAccountOfCarl() {
        Api.clean();
        account = existing("crm-1");
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void aNoteIsSeenAtOnceWithItsAuthorAndWhomItMentions() {
        // Given
        TestClock.set(MORNING);

        // When
        Response recorded = record(CARL, Map.of("kind", "NOTE", "text", "They plan two teams more. @lea, ideas?"));

        // Then
        recorded.then().statusCode(201).header("ETag", equalTo("\"1\"")).header("Location", startsWith("http"));
        feed("kinds=NOTE")
                .then()
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("carl"))
                .body("items[0].title", equalTo("Note"))
                .body("items[0].text", equalTo("They plan two teams more. @lea, ideas?"))
                .body("items[0].mentions", equalTo(List.of("lea")))
                .body("items[0].occurredAt", equalTo("2026-03-01T08:00:00Z"));
        feed("mentions=lea").then().body("items", hasSize(1));
        feed("mentions=cora").then().body("items", hasSize(0));
    }

    @Test
    void aCallIsAFactForOthersAndTheLastContact() {
        // Given
        UUID contact = existingContact(account, "user-1");
        Map<String, Object> call = Map.of(
                "kind", "CALL", "text", "Renewal talk", "contactId", contact, "occurredAt", "2026-02-27T09:30:00Z");

        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            String id = record(CARL, call).then().statusCode(201).extract().path("id");

            // Then
            EventEnvelope event = topic.await(sent -> sent.type().equals("steward.activity.recorded.v1"));
            assertThat(event.actor()).isEqualTo("carl");
            assertThat(event.data().get("activityId").asText()).isEqualTo(id);
            assertThat(event.data().get("contactId").asText()).isEqualTo(contact.toString());
            assertThat(event.data().has("text")).isFalse();
        }
        await().atMost(PATIENCE)
                .until(() -> Database.count("accounts WHERE last_contact_at = '2026-02-27T09:30:00Z'") == 1);
        feed("contactId=" + contact + "&kinds=CALL").then().body("items", hasSize(1));
    }

    @Test
    void everyFaultOfAnActivityIsTold() {
        Response answer = record(CARL, Map.of("kind", "PARTY", "title", " ", "colour", "red"));

        assertThat(Api.pointers(answer)).containsExactlyInAnyOrder("#/kind", "#/title", "#/text", "#/colour");
    }

    @Test
    void anActivityIsNotInTheFutureAndNotWithAStranger() {
        // Given
        TestClock.set(MORNING);
        UUID stranger = existingContact(existing("crm-2"), "user-2");

        // When
        Response future = record(CARL, Map.of("kind", "CALL", "text", "x", "occurredAt", "2026-03-01T08:00:01Z"));
        Response withStranger = record(CARL, Map.of("kind", "CALL", "text", "x", "contactId", stranger));

        // Then
        assertThat(Api.pointers(future)).containsExactly("#/occurredAt");
        assertThat(Api.pointers(withStranger)).containsExactly("#/contactId");
        assertThat(Database.count("timeline_entries WHERE text IS NOT NULL")).isZero();
    }

    @Test
    void aKeyedActivityIsRecordedOnce() {
        // Given
        Map<String, Object> note = Map.of("kind", "NOTE", "text", "Once");
        String first = keyed(note).then().statusCode(201).extract().path("id");

        // When
        Response second = keyed(note);

        // Then
        second.then().header("Idempotency-Replayed", equalTo("true")).body("id", equalTo(first));
        feed("kinds=NOTE").then().body("items", hasSize(1));
    }

    @Test
    void itsAuthorCorrectsTheWords() {
        // Given
        String id = record(CARL, Map.of("kind", "NOTE", "text", "Ask @lea")).path("id");

        // When
        Response patched = patch(CARL, id, "\"1\"", Map.of("text", "Ask @cora"));

        // Then
        patched.then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("text", equalTo("Ask @cora"))
                .body("mentions", equalTo(List.of("cora")))
                .body("title", equalTo("Note"));
    }

    @Test
    void aStaleCorrectionIsRefused() {
        // Given
        String id = record(CARL, Map.of("kind", "NOTE", "text", "One")).path("id");
        patch(CARL, id, "\"1\"", Map.of("text", "Two")).then().statusCode(200);

        // When
        Response late = patch(CARL, id, "\"1\"", Map.of("text", "Three"));

        // Then
        late.then().statusCode(412);
        as(CARL).get("/v1/activities/{id}", id).then().body("text", equalTo("Two"));
    }

    @Test
    void aNoteOfTheLeadIsNotTheOwnersToChange() {
        // Given
        String id = record(LEA, Map.of("kind", "NOTE", "text", "Mine")).path("id");

        // When
        Response answer = as(CARL).delete("/v1/activities/{id}", id);

        // Then
        answer.then().statusCode(403);
        as(LEA).delete("/v1/activities/{id}", id).then().statusCode(204);
        as(LEA).get("/v1/activities/{id}", id).then().statusCode(404);
    }

    @Test
    void aMoveOfTheStageTellsWhoAndWhy() {
        // When
        as(CARL).body(Map.of("stage", "ADVOCACY", "reason", "They speak for us"))
                .post("/v1/accounts/{id}/journey/stage-changes", account)
                .then()
                .statusCode(201);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> feed("kinds=STAGE_CHANGED")
                        .then()
                        .body("items", hasSize(1))
                        .body("items[0].actor", equalTo("carl"))
                        .body("items[0].title", equalTo("Stage changed from ONBOARDING to ADVOCACY"))
                        .body("items[0].details.reason", equalTo("They speak for us")));
    }

    @Test
    void aChangeOfSeveralFieldsIsToldInParts() {
        // When
        put("crm-1", with(with(account("Acme"), "owner", "cora"), "seats", 30))
                .then()
                .statusCode(200);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> feed("kinds=OWNER_CHANGED,ACCOUNT_CHANGED").then().body("items", hasSize(2)));
        feed("kinds=OWNER_CHANGED").then().body("items[0].title", equalTo("Owner changed from carl to cora"));
        feed("kinds=ACCOUNT_CHANGED")
                .then()
                .body("items[0].title", equalTo("Changed: name, seats"))
                .body("items[0].details.seats", equalTo(Map.of("after", 30)));
    }

    @Test
    void whatOtherServicesTellStandsInTheFeed() {
        // Given
        UUID contact = existingContact(account, "user-1");

        // When
        publish(Topics.HEALTH, band("Stable", "At-risk"));
        publish(Topics.HEALTH, band("At-risk", "At-risk"));
        publish(Topics.PLAYBOOKS, started());
        publish(Topics.MESSAGES, message(contact));
        publish(Topics.SIGNALS, new UsageRecorded(account, "u", UsageKind.TRACK, "Report Created", MORNING));
        publish(
                Topics.SIGNALS,
                new TicketChanged(
                        account, "T-1", TicketStatus.OPEN, Sentiment.NEGATIVE, Severity.CRITICAL, true, MORNING, null));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        feed("kinds=BAND_CHANGED,RUN,MESSAGE,TICKET").then().body("items", hasSize(4)));
        feed("kinds=BAND_CHANGED").then().body("items[0].title", equalTo("Health went from Stable to At-risk"));
        feed("kinds=RUN").then().body("items[0].title", equalTo("Playbook started: Save"));
        feed("kinds=MESSAGE")
                .then()
                .body("items[0].title", equalTo("Message sent: Welcome"))
                .body("items[0].contactId", equalTo(contact.toString()));
        feed("kinds=TICKET").then().body("items[0].title", equalTo("Ticket T-1 escalated, open"));
    }

    @Test
    void anActivityThatComesBackAsATouchpointIsNoSecondEntry() {
        // Given
        Map<String, Object> call = Map.of("kind", "CALL", "text", "Talk", "occurredAt", "2026-02-27T09:30:00Z");
        UUID id = UUID.fromString(record(CARL, call).path("id"));

        // When
        publish(
                Topics.SIGNALS,
                new TouchpointRecorded(account, id, TouchpointKind.CALL, Instant.parse("2026-02-27T09:30:00Z")));
        publish(Topics.SIGNALS, new TouchpointRecorded(account, UUID.randomUUID(), TouchpointKind.TRAINING, MORNING));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> feed("kinds=TRAINING").then().body("items", hasSize(1)));
        feed("kinds=CALL").then().body("items", hasSize(1)).body("items[0].text", equalTo("Talk"));
    }

    @Test
    void theFeedIsReadPageByPageInBothDirections() {
        // Given
        for (int day = 1; day <= 5; day++) {
            record(CARL, Map.of("kind", "NOTE", "text", "Day " + day, "occurredAt", "2026-01-0" + day + "T08:00:00Z"));
        }
        Response first = feed("kinds=NOTE&limit=2");
        Response second = feed("kinds=NOTE&limit=2&after=" + first.path("next"));

        // When
        Response back = feed("kinds=NOTE&limit=2&before=" + second.path("previous"));

        // Then
        assertThat(first.<List<String>>path("items.text")).containsExactly("Day 5", "Day 4");
        assertThat(second.<List<String>>path("items.text")).containsExactly("Day 3", "Day 2");
        assertThat(back.<List<String>>path("items.text")).containsExactly("Day 5", "Day 4");
    }

    @Test
    void theFeedIsFilteredByDayPersonAndWords() {
        // Given
        record(CARL, Map.of("kind", "NOTE", "text", "About the Renewal", "occurredAt", "2026-01-05T23:59:00Z"));
        record(LEA, Map.of("kind", "NOTE", "text", "About pricing", "occurredAt", "2026-01-06T00:00:00Z"));

        // When
        Response byDay = feed("from=2026-01-05&to=2026-01-05");
        Response byPerson = feed("kinds=NOTE&actor=lea");
        Response byWords = feed("text=renewal");

        // Then
        assertThat(byDay.<List<String>>path("items.text")).containsExactly("About the Renewal");
        assertThat(byPerson.<List<String>>path("items.text")).containsExactly("About pricing");
        assertThat(byWords.<List<String>>path("items.text")).containsExactly("About the Renewal");
    }

    @Test
    void aFeedOfNoAccountIsNotFound() {
        as(CARL).get("/v1/accounts/{id}/timeline", UUID.randomUUID()).then().statusCode(404);
    }

    private Response feed(String query) {
        return as(CARL).get("/v1/accounts/" + account + "/timeline?" + query)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private Response record(String token, Map<String, Object> body) {
        return as(token).body(body).post("/v1/accounts/{id}/timeline/activities", account);
    }

    private Response keyed(Map<String, Object> body) {
        return as(CARL).header("Idempotency-Key", "note-1")
                .body(body)
                .post("/v1/accounts/{id}/timeline/activities", account);
    }

    private static Response patch(String token, String id, String ifMatch, Map<String, Object> body) {
        return as(token).header("If-Match", ifMatch).body(body).patch("/v1/activities/{id}", id);
    }

    private static void publish(String topic, DomainEvent event) {
        try (Topic open = Topic.of(topic)) {
            open.publish(event);
        }
    }

    private ScoreChanged band(String before, String after) {
        return new ScoreChanged(account, 55, after, 72, before, BigDecimal.ONE, null, null, MORNING);
    }

    private RunStarted started() {
        return new RunStarted(
                account, UUID.randomUUID(), new RunView.PlaybookReference("save", "Save", 1), "carl", MORNING);
    }

    private MessageChanged message(UUID contact) {
        return new MessageChanged(new MessageView(
                UUID.randomUUID(),
                account,
                "key",
                Channel.EMAIL,
                contact,
                null,
                "onboarding",
                "welcome",
                "Welcome",
                MessageStatus.SENT,
                null,
                null,
                null,
                MORNING,
                MORNING));
    }
}
