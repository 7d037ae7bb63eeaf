package io.steward.accounts.feedback;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers tell us goes to its teams, and the customer hears what came of it. */
@QuarkusTest
class FeedbackTest {

    private static final String ADA = Tokens.of("ada", "admin");
    private static final String CARL = Tokens.of("carl", "csm");
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    private UUID account;
    private UUID ann;

    @BeforeEach
    void anAccountWithAContact() {
        Api.clean();
        Database.execute("UPDATE feedback_teams SET members = '{}', version = 1");
        TestClock.set(MORNING);
        account = existing("crm-1", account("Acme"));
        ann = existingContact(account, "ann");
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCT_IMPROVEMENT, product",
        "FEATURE_REQUEST, product",
        "BUG, engineering",
        "PRICING, sales finance",
        "COMPETITOR, competitive-intelligence",
        "CONTRACT, legal"
    })
    void eachKindGoesToItsTeams(String kind, String teams) {
        record(kind).then().statusCode(201).body("teams", equalTo(List.of(teams.split(" "))));
    }

    @Test
    void thePeopleOfATeamAreToldWithoutTheCustomersWords() {
        // Given
        team("sales", "lea", "cora");

        try (Topic facts = Topic.of(Topics.ACCOUNTS);
                Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            // When
            String id = record("PRICING").then().statusCode(201).extract().path("id");

            // Then
            EventEnvelope fact = facts.await(sent -> sent.type().equals("steward.feedback.routed.v1"));
            assertThat(fact.data().get("teams").toString()).isEqualTo("[\"sales\",\"finance\"]");
            assertThat(fact.data().get("contactId").asText()).isEqualTo(ann.toString());
            assertThat(fact.data().toString()).doesNotContain("dear");
            List<EventEnvelope> sent = requests.within(Duration.ofMillis(700));
            assertThat(sent).hasSize(1);
            MessageRequested message = Topic.data(sent.getFirst(), MessageRequested.class);
            assertThat(message.key()).isEqualTo("feedback-routed:" + id + ":sales");
            assertThat(message.template()).isEqualTo("feedback-routed");
            assertThat(message.recipients())
                    .containsExactly(
                            new Recipient(Channel.IN_APP, null, "lea"), new Recipient(Channel.IN_APP, null, "cora"));
            assertThat(message.variables())
                    .isEqualTo(Map.of(
                            "accountName", "Acme", "feedbackKind", "pricing", "teamName", "Sales", "owner", "carl"));
        }
        feedTells("Feedback to sales, finance: pricing");
    }

    @Test
    void anotherKindGoesToOtherTeams() {
        // Given
        team("engineering", "lea");
        team("legal", "lea");
        String id = record("BUG").path("id");

        try (Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            // When
            Response corrected = as(CARL).header("If-Match", "\"1\"")
                    .body(Map.of("kind", "CONTRACT", "text", "The notice period"))
                    .put("/v1/feedback-items/{id}", id);

            // Then
            corrected.then().statusCode(200).body("teams", equalTo(List.of("legal"))).body("version", equalTo(2));
            assertThat(requests.within(Duration.ofMillis(700)))
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.data().get("key").asText())
                            .isEqualTo("feedback-routed:" + id + ":legal"));
        }
        as(CARL).header("If-Match", "\"1\"")
                .body(Map.of("kind", "BUG", "text", "x"))
                .put("/v1/feedback-items/{id}", id)
                .then()
                .statusCode(412)
                .body("current.kind", equalTo("CONTRACT"));
    }

    @Test
    void anAdminLeadsAKindElsewhere() {
        // Given
        team("pricing-board", "ada");

        try {
            // When
            Response led = as(ADA).body(Map.of("teams", List.of("pricing-board"))).put("/v1/feedback-routes/PRICING");

            // Then
            led.then().statusCode(200).body("teams", equalTo(List.of("pricing-board")));
            record("PRICING").then().body("teams", equalTo(List.of("pricing-board")));
            assertThat(pointers(as(ADA).body(Map.of("teams", List.of("sales", "nobody")))
                            .put("/v1/feedback-routes/PRICING")))
                    .containsExactly("#/teams/1");
        } finally {
            Database.execute("UPDATE feedback_routes SET teams = '{sales,finance}', version = 1 WHERE kind = 'PRICING'");
            Database.execute("DELETE FROM feedback_teams WHERE key = 'pricing-board'");
        }
    }

    @Test
    void whatCameOfItIsToldToTheOwnerAndTheCustomerOnce() {
        // Given
        String id = record("BUG").path("id");

        try (Topic facts = Topic.of(Topics.ACCOUNTS);
                Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            // When
            decide(id, "DONE", "It is mended.")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("DONE"))
                    .body("closedBy", equalTo("carl"));
            decide(id, "DONE", "It is mended.").then().statusCode(200).body("version", equalTo(2));

            // Then
            List<EventEnvelope> sent = requests.within(Duration.ofMillis(700));
            assertThat(sent).hasSize(1);
            MessageRequested message = Topic.data(sent.getFirst(), MessageRequested.class);
            assertThat(message.key()).isEqualTo("feedback-closed:" + id);
            assertThat(message.recipients())
                    .containsExactlyInAnyOrder(
                            new Recipient(Channel.EMAIL, ann, null), new Recipient(Channel.IN_APP, null, "carl"));
            assertThat(message.variables())
                    .containsEntry("outcome", "It is mended.")
                    .containsEntry("feedbackKind", "bug")
                    .containsEntry("feedbackStatus", "done");
            assertThat(facts.within(Duration.ofMillis(300)))
                    .filteredOn(one -> one.type().equals("steward.feedback.closed.v1"))
                    .hasSize(1);
        }
        decide(id, "DECLINED", "No, it is not.").then().statusCode(409);
        feedTells("Feedback done: bug");
    }

    @Test
    void theLoopIsOpenUntilTheMailWentOut() {
        // Given
        String id = record("BUG").path("id");
        decide(id, "DONE", "It is mended.").then().statusCode(200).body("toldAt", nullValue());

        try (Topic messages = Topic.of(Topics.MESSAGES)) {
            // When
            messages.publish(new MessageChanged(mail("feedback-closed:" + id, Channel.EMAIL, MessageStatus.DROPPED)));
            messages.publish(new MessageChanged(mail("feedback-closed:" + id, Channel.IN_APP, MessageStatus.SENT)));
            messages.publish(new MessageChanged(mail("feedback-closed:nonsense", Channel.EMAIL, MessageStatus.SENT)));
            String other = record("BUG").path("id");
            decide(other, "DONE", "This too.").then().statusCode(200);
            messages.publish(new MessageChanged(mail("feedback-closed:" + other, Channel.EMAIL, MessageStatus.SENT)));

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> as(CARL).get("/v1/feedback-items?loop=CLOSED&owner=carl")
                            .then()
                            .body("items.id", equalTo(List.of(other)))
                            .body("items[0].toldAt", equalTo("2026-03-01T09:00:00Z")));
            as(CARL).get("/v1/feedback-items?loop=OPEN").then().body("items.id", equalTo(List.of(id)));
        }
    }

    @Test
    void aPersonClosesTheLoopWhereNoMailDoes() {
        // Given
        String id = record("BUG").path("id");
        as(CARL).put("/v1/feedback-items/{id}/loop-closure", id).then().statusCode(409);
        decide(id, "DECLINED", "We do not plan it.").then().statusCode(200);

        // When
        Response told = as(CARL).put("/v1/feedback-items/{id}/loop-closure", id);

        // Then
        told.then().statusCode(200).body("toldAt", equalTo("2026-03-01T08:00:00Z")).body("version", equalTo(3));
        TestClock.advance(Duration.ofDays(1));
        as(CARL).put("/v1/feedback-items/{id}/loop-closure", id)
                .then()
                .statusCode(200)
                .body("toldAt", equalTo("2026-03-01T08:00:00Z"));
    }

    @Test
    void feedbackIsReadByTeamAndStatusPageByPage() {
        // Given
        String first = record("FEATURE_REQUEST").path("id");
        String second = record("PRODUCT_IMPROVEMENT").path("id");
        String third = record("FEATURE_REQUEST").path("id");
        record("BUG").then().statusCode(201);
        decide(second, "PLANNED", null).then().statusCode(200).body("status", equalTo("PLANNED"));

        // When
        Response page = as(CARL).get("/v1/feedback-items?team=product&limit=2");

        // Then
        page.then().body("items.id", equalTo(List.of(third, second)));
        as(CARL).get("/v1/feedback-items?team=product&limit=2&after=" + page.<String>path("next"))
                .then()
                .body("items.id", equalTo(List.of(first)))
                .body("next", nullValue());
        as(CARL).get("/v1/feedback-items?team=product&status=OPEN").then().body("items", hasSize(2));
        as(CARL).get("/v1/feedback-items?kind=BUG&accountId=" + account).then().body("items", hasSize(1));
        as(CARL).get("/v1/feedback-items?owner=cora").then().body("items", hasSize(0));
        as(CARL).get("/v1/feedback-items?colour=red&status=NEW")
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("status", "colour")));
    }

    @Test
    void aCsmWritesAboutOwnAccountsAlone() {
        // Given
        UUID coras = existing("crm-2", with(account("Beta"), "owner", "cora"));

        // When
        Response answer = as(CARL).body(Map.of("kind", "BUG", "text", "x"))
                .post("/v1/accounts/{id}/feedback-items", coras);

        // Then
        answer.then().statusCode(403);
    }

    @Test
    void everyFaultOfFeedbackIsTold() {
        assertThat(pointers(as(CARL).body(Map.of("text", " ", "source", "MOON", "mood", "good"))
                        .post("/v1/accounts/{id}/feedback-items", account)))
                .containsExactlyInAnyOrder("#/kind", "#/text", "#/source", "#/mood");
        UUID stranger = existingContact(existing("crm-2"), "zoe");
        assertThat(pointers(as(CARL).body(Map.of("kind", "BUG", "text", "x", "contactId", stranger))
                        .post("/v1/accounts/{id}/feedback-items", account)))
                .containsExactly("#/contactId");
        String id = record("BUG").path("id");
        assertThat(pointers(decide(id, "DONE", null))).containsExactly("#/outcome");
        assertThat(pointers(decide(id, "PLANNED", "Soon"))).containsExactly("#/outcome");
    }

    private Response record(String kind) {
        return as(CARL).body(Map.of("kind", kind, "text", "It is too dear", "contactId", ann, "source", "CALL"))
                .post("/v1/accounts/{id}/feedback-items", account);
    }

    private static Response decide(String id, String status, String outcome) {
        Map<String, Object> decision = new HashMap<>(Map.of("status", status));
        if (outcome != null) {
            decision.put("outcome", outcome);
        }
        return as(CARL).body(decision).post("/v1/feedback-items/{id}/decision", id);
    }

    private static void team(String key, String... members) {
        String name = key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
        assertThat(as(ADA).body(Map.of("name", name, "members", List.of(members)))
                        .put("/v1/feedback-teams/{key}", key)
                        .statusCode())
                .isIn(200, 201);
    }

    private void feedTells(String title) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(LEA).get("/v1/accounts/{id}/timeline?kinds=FEEDBACK", account)
                        .then()
                        .body("items.title", hasItem(title))
                        .body("items.contactId", hasItem(ann.toString())));
    }

    private MessageView mail(String key, Channel channel, MessageStatus status) {
        return new MessageView(
                UUID.randomUUID(),
                account,
                key,
                channel,
                channel == Channel.EMAIL ? ann : null,
                channel == Channel.EMAIL ? null : "carl",
                "feedback",
                "feedback-closed",
                "What came of your bug",
                status,
                null,
                null,
                null,
                MORNING,
                status == MessageStatus.SENT ? MORNING.plusSeconds(3600) : null);
    }
}
