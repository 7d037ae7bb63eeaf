package io.steward.notification.channel.inapp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.steward.notification.fixture.Messages;
import io.steward.notification.fixture.Request;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageEvent.InboxChanged;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final UUID account = Identifiers.next();
    private Topic requests;

    @BeforeEach
    void start() {
        Database.truncate();
        TestClock.set(NOW);
        requests = Topic.of(Topics.MESSAGE_REQUESTS);
    }

    @AfterEach
    void stop() {
        requests.close();
        TestClock.reset();
    }

    @Test
    void aRequestLaysAnItemIntoTheInboxAtOnce() {
        // When
        lay("carl", 1);

        // Then
        inboxOf("carl")
                .body("unseen", equalTo(1))
                .body("next", nullValue())
                .body("items", hasSize(1))
                .body("items[0].username", equalTo("carl"))
                .body("items[0].accountId", equalTo(account.toString()))
                .body("items[0].category", equalTo("onboarding"))
                .body("items[0].title", equalTo("Welcome e-mail sent to Acme"))
                .body(
                        "items[0].body",
                        equalTo("Acme has just been welcomed by the playbook “Onboarding”. If they answer"
                                + " with their goal, write it into the success plan."))
                .body("items[0].createdAt", equalTo("2026-03-01T08:00:00Z"))
                .body("items[0].seenAt", nullValue());
        MessageView message = Messages.await(account, MessageStatus.SENT);
        assertThat(message.channel()).isEqualTo(Channel.IN_APP);
        assertThat(message.subject()).isEqualTo("Welcome e-mail sent to Acme");
        assertThat(message.sentAt()).isEqualTo(NOW);
    }

    @Test
    void anInboxIsReadPageByPageInBothDirections() {
        // Given
        lay("carl", 5);
        String next = as("carl").queryParam("limit", 2).get("/v1/inbox").path("next");

        // When
        ValidatableResponse second = as("carl")
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("unseen", equalTo(5));

        // Then
        List<String> newest = idsNewestFirst();
        second.body("items.id", contains(newest.get(2), newest.get(3)));
        as("carl")
                .queryParam("limit", 2)
                .queryParam("before", (String) second.extract().path("previous"))
                .get("/v1/inbox")
                .then()
                .body("items.id", contains(newest.get(0), newest.get(1)));
    }

    @Test
    void aMarkChangesItsItemsAndTellsEachOfThem() {
        // Given
        lay("carl", 3);
        String id = idsNewestFirst().get(1);
        List<EventEnvelope> told;

        // When
        try (Topic messages = Topic.of(Topics.MESSAGES)) {
            mark("carl", Map.of("ids", List.of(id), "mark", "READ"))
                    .statusCode(200)
                    .body("unseen", equalTo(2))
                    .body("items.id", contains(id))
                    .body("items[0].seenAt", equalTo("2026-03-01T08:00:00Z"))
                    .body("items[0].readAt", notNullValue());
            told = messages.await(1, e -> e.type().equals("steward.inbox.changed.v1"));
        }

        // Then
        InboxChanged event = Topic.data(told.getFirst(), InboxChanged.class);
        assertThat(event.unseen()).isEqualTo(2);
        assertThat(event.item().id()).hasToString(id);
        assertThat(event.item().readAt()).isEqualTo(NOW);
    }

    @Test
    void aMarkThatIsThereAlreadyChangesAndTellsNothing() {
        // Given
        lay("carl", 1);
        mark("carl", Map.of("all", true, "mark", "SEEN")).body("items", hasSize(1));
        Awaitility.await().until(() -> Database.count("outbox") == 0);

        // When
        ValidatableResponse again = mark("carl", Map.of("all", true, "mark", "SEEN"));

        // Then
        again.statusCode(200).body("items", empty()).body("unseen", equalTo(0));
        assertThat(Database.count("outbox")).isZero();
    }

    @Test
    void unreadTakesBackReadAndArchivedLeavesTheList() {
        // Given
        lay("carl", 2);
        List<String> ids = idsNewestFirst();
        mark("carl", Map.of("all", true, "mark", "READ"));

        // When
        mark("carl", Map.of("ids", List.of(ids.get(0)), "mark", "UNREAD")).body("items[0].readAt", nullValue());
        mark("carl", Map.of("ids", List.of(ids.get(1)), "mark", "ARCHIVED")).body("items", hasSize(1));

        // Then
        inboxOf("carl").body("items.id", contains(ids.get(0))).body("unseen", equalTo(0));
    }

    @Test
    void nobodyReachesAnothersInbox() {
        // Given
        lay("carl", 1);
        String id = idsNewestFirst().getFirst();

        // When
        ValidatableResponse answer = mark("cora", Map.of("ids", List.of(id), "mark", "READ"));

        // Then
        answer.statusCode(200).body("items", empty()).body("unseen", equalTo(0));
        inboxOf("cora").body("items", empty());
        inboxOf("carl").body("items[0].readAt", nullValue());
    }

    @Test
    void badInputIsToldWithEveryFaultAndChangesNothing() {
        // Given
        lay("carl", 1);

        // When
        ValidatableResponse answer = mark("carl", Map.of("mark", "SHREDDED", "id", "x"));

        // Then
        answer.statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer.sort()", contains("#/id", "#/ids", "#/mark"));
        mark("carl", Map.of("mark", "SEEN")).statusCode(422);
        mark("carl", Map.of("mark", "SEEN", "all", true, "ids", List.of())).statusCode(422);
        as("carl")
                .queryParam("limit", 0)
                .queryParam("after", "x")
                .get("/v1/inbox")
                .then()
                .statusCode(422);
        inboxOf("carl").body("unseen", equalTo(1));
    }

    private void lay(String username, int count) {
        for (int i = 0; i < count; i++) {
            requests.publish(Request.of(account).toUser(username).build());
        }
        Awaitility.await().until(() -> Database.count("inbox_items") == count);
    }

    private static List<String> idsNewestFirst() {
        return Database.rows("SELECT id FROM inbox_items ORDER BY id DESC").stream()
                .map(row -> row.get("id").toString())
                .toList();
    }

    private static ValidatableResponse inboxOf(String username) {
        return as(username).get("/v1/inbox").then().statusCode(200);
    }

    private static ValidatableResponse mark(String username, Map<String, Object> body) {
        return as(username)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/inbox/marks")
                .then();
    }

    private static RequestSpecification as(String username) {
        return given().auth().oauth2(Tokens.of(username, "csm"));
    }
}
