package io.steward.accounts.privacy;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.putContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.accounts.Peers;
import io.steward.platform.contracts.messages.MessageEvent.Unsubscribed;
import io.steward.platform.contracts.privacy.PersonalDataErased;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.privacy.AddressHash;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {

    private static final String ADA = Tokens.of("ada", "admin");
    private static final Map<String, Object> ZOE = Map.of(
            "email",
            "Zoe@Acme.com",
            "name",
            "Zoe O'Neil (CFO)",
            "phone",
            "+351 21 000",
            "title",
            "CFO",
            "roles",
            List.of("CHAMPION"));

    private UUID account;
    private UUID contact;
    private UUID other;

    @BeforeEach
    void zoeIsEverywhere() {
        Api.clean();
        Peers.clean();
        account = existing("acme");
        other = existingContact(account, "other");
        contact = UUID.fromString(putContact(account, "user-7", ZOE).path("id"));
        as(ADA).header("Idempotency-Key", "told")
                .body(Map.of("kind", "CALL", "text", "zoe@acme.com was late", "contactId", contact))
                .post("/v1/accounts/{id}/timeline/activities", account)
                .then()
                .statusCode(201);
        as(ADA).body(Map.of("kind", "NOTE", "text", "Ask ZOE O'Neil (CFO) about it; Zoey knows nothing"))
                .post("/v1/accounts/{id}/timeline/activities", account)
                .then()
                .statusCode(201);
        as(ADA).body(Map.of("title", "Zoe O'Neil (CFO) saves two days"))
                .post("/v1/accounts/{id}/value-moments", account)
                .then()
                .statusCode(201);
        as(ADA).body(Map.of("strength", 5, "note", "Zoe likes us"))
                .put("/v1/accounts/{id}/stakeholders/{contact}", account, contact)
                .then()
                .statusCode(200);
        as(ADA).body(Map.of("email", "zoe@new.example"))
                .patch("/v1/contacts/{id}", contact)
                .then()
                .statusCode(200);
        as(ADA).body(Map.of("email", "zoe@acme.com")).patch("/v1/contacts/{id}", contact);
        outboxIsEmpty();
    }

    @Test
    void untilThenTablesDo() {
        assertThat(tablesThatSay("zoe@"))
                .contains("accounts", "contacts", "audit_entries", "idempotency_keys")
                .anyMatch(table -> table.startsWith("timeline_entries_"));
        assertThat(tablesThatSay("O'Neil")).contains("value_moments");
    }

    @Test
    void noTableNamesThePersonAnyMore() {
        Response erasure = erase(contact);

        erasure.then().statusCode(202).body("contactId", equalTo(contact.toString()));
        outboxIsEmpty();
        assertThat(tablesThatSay("zoe@")).isEmpty();
        assertThat(tablesThatSay("O'Neil")).isEmpty();
        assertThat(tablesThatSay("351 21")).isEmpty();
        assertThat(tablesThatSay("likes us")).isEmpty();
    }

    @Test
    void theWordsOfOthersStayButForTheName() {
        erase(contact);

        List<String> texts =
                as(LEA).get("/v1/accounts/{id}/timeline?kinds=NOTE", account).path("items.text");
        assertThat(texts).containsExactly("Ask [erased] about it; Zoey knows nothing");
        assertThat(as(LEA).get("/v1/contacts/{id}", other).<String>path("email"))
                .isEqualTo("other@acme.com");
        assertThat(as(LEA).get("/v1/accounts?text=zoe").<List<Object>>path("items"))
                .isEmpty();
        assertThat(as(ADA).get("/v1/audit-entries?aggregate=contact&key=" + other)
                        .<List<Object>>path("items"))
                .hasSize(1);
    }

    @Test
    void theAuditSaysThatAndWhatWasChangedButNotToWhat() {
        erase(contact);

        Response audit = as(ADA).get("/v1/audit-entries?aggregate=contact&key=" + contact);
        assertThat(audit.<List<String>>path("items.action")).contains("CREATED", "CHANGED", "REMOVED");
        audit.then().body("items[0].actor", equalTo("ada"));
        assertThat(audit.asString()).contains("email", "[erased]").doesNotContain("zoe");
        as(ADA).get("/v1/audit-entries?aggregate=erasure").then().body("items", hasSize(1));
    }

    @Test
    void theOthersHearOfItByKeysAlone() {
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {
            String erasure = erase(contact).path("id");

            EventEnvelope left = accounts.await(e -> e.type().equals("steward.contact.champion-left.v1"));
            EventEnvelope told = accounts.await(e -> e.type().equals("steward.contact.erased.v1"));
            assertThat(left.subject()).isEqualTo(told.subject());
            assertThat(told.data().get("erasureId").asText()).isEqualTo(erasure);
            assertThat(told.data().get("externalId").asText()).isEqualTo("user-7");
            assertThat(told.data().get("addressHash").asText()).isEqualTo(AddressHash.of("zoe@ACME.com"));
            assertThat(told.data().toString()).doesNotContainIgnoringCase("zoe");
        }
    }

    @Test
    void itIsDoneWhenEveryServiceHasSaidSo() {
        // Given
        UUID erasure = UUID.fromString(erase(contact).path("id"));
        assertThat(states(erasure))
                .isEqualTo(Map.of(
                        "accounts-service", "DONE",
                        "health-service", "PENDING",
                        "notification-service", "PENDING",
                        "playbook-service", "PENDING"));

        // When
        try (Topic erasures = Topic.of(Topics.ERASURES)) {
            for (String service : List.of("health-service", "playbook-service", "notification-service")) {
                erasures.publish(new PersonalDataErased(account, contact, erasure, service, 3));
                erasures.publish(new PersonalDataErased(account, contact, erasure, service, 5));
            }
        }

        // Then
        await().untilAsserted(() -> assertThat(states(erasure).values()).containsOnly("DONE"));
        as(ADA).get("/v1/erasures/{id}", erasure)
                .then()
                .body("status", equalTo("DONE"))
                .body("services.find { it.service == 'health-service' }.affected", equalTo(3));
    }

    @Test
    void whoIsErasedIsErasedOnce() {
        String first = erase(contact).path("id");

        Response again = erase(contact);

        again.then().statusCode(202).body("id", equalTo(first));
        assertThat(Database.count("erasures")).isEqualTo(1);
    }

    @Test
    void whoWasRemovedBeforeCanBeErased() {
        // Given
        as(LEA).delete("/v1/contacts/{id}", contact).then().statusCode(204);
        outboxIsEmpty();

        // When
        Response erasure = erase(contact);

        // Then
        erasure.then().statusCode(202);
        outboxIsEmpty();
        assertThat(tablesThatSay("zoe@")).isEmpty();
        assertThat(tablesThatSay("O'Neil")).isEmpty();
    }

    @Test
    void nobodyIsNotFound() {
        erase(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whoComesBackIsAnotherContact() {
        erase(contact);

        Response back = putContact(account, "user-7", ZOE);

        back.then().statusCode(201);
        assertThat(back.<String>path("id")).isNotEqualTo(contact.toString());
    }

    @Test
    void whatIsToldLateOfSomebodyWhoIsErasedIsNotAdded() {
        // Given
        erase(contact);
        long before = Database.count("timeline_entries");

        // When
        try (Topic messages = Topic.of(Topics.MESSAGES)) {
            messages.publish(new Unsubscribed(account, contact, "news", Instant.parse("2026-01-01T00:00:00Z")));
            messages.publish(new Unsubscribed(account, other, "news", Instant.parse("2026-01-01T00:00:00Z")));
        }

        // Then
        await().untilAsserted(() -> assertThat(
                        Database.count("timeline_entries WHERE kind = 'UNSUBSCRIBED' AND contact_id = '" + other + "'"))
                .isEqualTo(1));
        assertThat(Database.count("timeline_entries WHERE kind = 'UNSUBSCRIBED' AND contact_id = '" + contact + "'"))
                .isZero();
        assertThat(Database.count("timeline_entries")).isGreaterThan(before);
    }

    private static Response erase(UUID contact) {
        return as(ADA).post("/v1/contacts/{id}/erasure", contact);
    }

    private static Map<String, String> states(UUID erasure) {
        Map<String, String> states = new LinkedHashMap<>();
        as(ADA).get("/v1/erasures/{id}", erasure)
                .<List<Map<String, String>>>path("services")
                .forEach(service -> states.put(service.get("service"), service.get("status")));
        return states;
    }

    private static void outboxIsEmpty() {
        await().untilAsserted(() -> assertThat(Database.count("outbox")).isZero());
    }

    /** Whatever is in the database is looked through: a table that is added later too. */
    private static List<String> tablesThatSay(String words) {
        return Database.rows("""
                        SELECT relname AS name FROM pg_class
                         WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace""").stream()
                .map(row -> row.get("name").toString())
                .filter(table -> Database.count(table + " WHERE strpos(lower(" + table + "::text), lower('"
                                + words.replace("'", "''") + "')) > 0")
                        > 0)
                .toList();
    }
}
