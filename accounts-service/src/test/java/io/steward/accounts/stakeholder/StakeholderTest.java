package io.steward.accounts.stakeholder;

import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.putContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom we know at an account, and what they have won. */
@QuarkusTest
class StakeholderTest {

    private static final String CARL = Tokens.of("carl", "csm");

    private UUID account;
    private UUID champion;
    private UUID user;

    @BeforeEach
    void aChampionAndAUser() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        account = existing("crm-1");
        champion = person("ann", "CHAMPION");
        user = person("bob", "USER");
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void theMapTellsTheStrongestFirstWithTheirLastContacts() {
        // Given
        judge(user, 2, "Distant").then().statusCode(200).header("ETag", equalTo("\"1\""));
        judge(champion, 5, "Fought for our budget").then().statusCode(200);
        as(CARL).body(Map.of("kind", "CALL", "text", "Talk", "contactId", user, "occurredAt", "2026-02-20T10:00:00Z"))
                .post("/v1/accounts/{id}/timeline/activities", account)
                .then()
                .statusCode(201);

        // When
        Response map = map();

        // Then
        map.then()
                .body("stakeholders.contactId", equalTo(List.of(champion.toString(), user.toString())))
                .body("stakeholders[0].strength", equalTo(5))
                .body("stakeholders[0].roles", equalTo(List.of("CHAMPION")))
                .body("stakeholders[1].lastContactAt", equalTo("2026-02-20T10:00:00Z"))
                .body("risks", hasSize(0));
    }

    @Test
    void aWeakChampionIsARisk() {
        judge(champion, 1, null).then().body("risks", equalTo(List.of("WEAK_CHAMPION")));
    }

    @Test
    void everyFaultOfAJudgementIsTold() {
        assertThat(pointers(judge(champion, 6, " "))).containsExactlyInAnyOrder("#/strength", "#/note");
        UUID stranger = existingContact(existing("crm-2"), "zoe");
        assertThat(pointers(judge(stranger, 3, null))).containsExactly("#/contactId");
    }

    @Test
    void aStaleJudgementIsRefused() {
        // Given
        judge(champion, 3, null).then().statusCode(200);

        // When
        Response late = as(CARL).header("If-Match", "\"7\"")
                .body(Map.of("strength", 4))
                .put("/v1/accounts/{account}/stakeholders/{contact}", account, champion);

        // Then
        late.then().statusCode(412);
        assertThat(Database.count("stakeholder_relations WHERE strength = 3")).isOne();
    }

    @Test
    void theLastChampionWhoIsRemovedIsAFact() {
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // Given
            judge(champion, 4, null).then().statusCode(200);

            // When
            as(CARL).delete("/v1/contacts/{id}", champion).then().statusCode(204);

            // Then
            EventEnvelope event = topic.await(sent -> sent.type().equals("steward.contact.champion-left.v1"));
            assertThat(event.data().get("contactId").asText()).isEqualTo(champion.toString());
            assertThat(event.data().get("lastOne").asBoolean()).isTrue();
        }
        map().then().body("risks", equalTo(List.of("SINGLE_THREADED", "NO_CHAMPION")));
    }

    @Test
    void aChampionWhoLosesTheRoleWhileThereIsAnotherIsToldSo() {
        // Given
        person("cleo", "CHAMPION");

        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            as(CARL).body(Map.of("roles", List.of("USER")))
                    .patch("/v1/contacts/{id}", champion)
                    .then()
                    .statusCode(200);

            // Then
            EventEnvelope event = topic.await(sent -> sent.type().equals("steward.contact.champion-left.v1"));
            assertThat(event.data().get("lastOne").asBoolean()).isFalse();
        }
    }

    @Test
    void valueMomentsAreARunningList() {
        // Given
        moment(Map.of("title", "First report", "happenedOn", "2026-01-10"))
                .then()
                .statusCode(201);
        String id = moment(Map.of("title", "Two days saved", "proof", "Their CFO\nsaid so"))
                .then()
                .statusCode(201)
                .body("happenedOn", equalTo("2026-03-01"))
                .body("recordedBy", equalTo("carl"))
                .extract()
                .path("id");

        // When
        Response list = as(CARL).get("/v1/accounts/{id}/value-moments", account);

        // Then
        list.then().body("items.title", equalTo(List.of("Two days saved", "First report")));
        as(CARL).delete("/v1/accounts/{account}/value-moments/{id}", account, id)
                .then()
                .statusCode(204);
        as(CARL).delete("/v1/accounts/{account}/value-moments/{id}", account, id)
                .then()
                .statusCode(404);
    }

    @Test
    void everyFaultOfAValueMomentIsTold() {
        assertThat(pointers(moment(Map.of("title", " ", "happenedOn", "soon"))))
                .containsExactlyInAnyOrder("#/title", "#/happenedOn");
        assertThat(pointers(moment(Map.of("title", "x", "happenedOn", "2026-03-02"))))
                .containsExactly("#/happenedOn");
    }

    private UUID person(String key, String role) {
        Map<String, Object> body = Map.of("email", key + "@acme.com", "name", key, "roles", List.of(role));
        return UUID.fromString(
                putContact(account, key, body).then().statusCode(201).extract().path("id"));
    }

    private Response judge(UUID contact, int strength, String note) {
        Map<String, Object> body =
                note == null ? Map.of("strength", strength) : Map.of("strength", strength, "note", note);
        return as(CARL).body(body).put("/v1/accounts/{account}/stakeholders/{contact}", account, contact);
    }

    private Response moment(Map<String, Object> body) {
        return as(CARL).body(body).post("/v1/accounts/{id}/value-moments", account);
    }

    private Response map() {
        return as(CARL).get("/v1/accounts/{id}/stakeholders", account)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
