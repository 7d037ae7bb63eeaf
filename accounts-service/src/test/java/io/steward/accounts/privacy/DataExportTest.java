package io.steward.accounts.privacy;

import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.accounts.Peers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DataExportTest {

    private static final String ADA = Tokens.of("ada", "admin");
    private static final String QUERIES = "/v1/personal-data-queries";

    @Inject
    DataExportWorker worker;

    private UUID account;
    private UUID contact;

    @BeforeEach
    void aContact() {
        Api.clean();
        Peers.clean();
        TestClock.set(Instant.parse("2026-05-01T08:00:00Z"));
        account = existing("acme");
        contact = existingContact(account, "zoe");
        as(ADA).body(Map.of("kind", "CALL", "text", "They were late", "contactId", contact))
                .post("/v1/accounts/{id}/timeline/activities", account)
                .then()
                .statusCode(201);
        Peers.answer("/health" + QUERIES, "{\"service\": \"health-service\", \"sections\": {\"usageDays\": [1]}}");
        Peers.answer("/playbooks" + QUERIES, "{\"service\": \"playbook-service\", \"sections\": {}}");
        Peers.answer("/messages" + QUERIES, "{\"service\": \"notification-service\", \"sections\": {}}");
    }

    @AfterEach
    void realTime() {
        TestClock.reset();
    }

    @Test
    void everythingThatIsHeldIsOneDocument() {
        Response export = request();

        export.then().statusCode(202).body("requestedBy", equalTo("ada")).header("Location", containsString("/v1/"));
        String id = export.path("id");
        await().untilAsserted(() -> get(id).then().body("status", equalTo("READY")));
        Response document = as(ADA).get("/v1/data-exports/{id}/document", id);
        document.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", "no-store")
                .body("contactId", equalTo(contact.toString()))
                .body("services.'health-service'.sections.usageDays", equalTo(List.of(1)))
                .body("services.'accounts-service'.sections.contact[0].email", equalTo("zoe@acme.com"));
        assertThat(document.<List<String>>path("services.'accounts-service'.sections.timeline.text"))
                .contains("They were late");
        assertThat(document.<Map<String, Object>>path("services").keySet())
                .containsExactlyInAnyOrderElementsOf(Holder.services());
    }

    @Test
    void aServiceThatIsAwayIsAskedAgainAndNobodyElse() {
        // Given
        Peers.silence("/health" + QUERIES);
        String id = request().path("id");
        await().untilAsserted(() -> get(id).then().body("missing", equalTo(List.of("health-service"))));
        as(ADA).get("/v1/data-exports/{id}/document", id).then().statusCode(409);
        get(id).then().body("status", equalTo("PENDING")).body("document", nullValue());

        // When
        Peers.answer("/health" + QUERIES, "{\"service\": \"health-service\", \"sections\": {}}");
        TestClock.advance(Duration.ofMinutes(6));

        // Then
        await().untilAsserted(() -> get(id).then().body("status", equalTo("READY")));
        assertThat(Peers.asked().stream().filter(path -> path.startsWith("/playbooks")))
                .hasSize(1);
        assertThat(Peers.asked()).noneMatch(path -> path.contains("zoe"));
    }

    @Test
    void anExportIsGoneAfterSevenDays() {
        // Given
        String id = request().path("id");
        await().untilAsserted(() -> get(id).then().body("status", equalTo("READY")));

        // When
        TestClock.advance(Duration.ofDays(7));

        // Then
        get(id).then().statusCode(404);
        as(ADA).get("/v1/data-exports/{id}/document", id).then().statusCode(404);
        worker.forgetExpired().await().atMost(Duration.ofSeconds(10));
        assertThat(Database.count("data_exports")).isZero();
        assertThat(Database.count("data_export_parts")).isZero();
    }

    @Test
    void whoIsErasedHasNoExport() {
        // Given
        String id = request().path("id");
        await().untilAsserted(() -> get(id).then().body("status", equalTo("READY")));

        // When
        as(ADA).post("/v1/contacts/{id}/erasure", contact).then().statusCode(202);

        // Then
        get(id).then().statusCode(404);
        assertThat(Database.count("data_export_parts")).isZero();
    }

    @Test
    void ofNobodyNothingIsGathered() {
        as(ADA).post("/v1/contacts/{id}/data-exports", UUID.randomUUID()).then().statusCode(404);
    }

    private Response request() {
        return as(ADA).post("/v1/contacts/{id}/data-exports", contact);
    }

    private static Response get(String id) {
        return as(ADA).get("/v1/data-exports/{id}", id);
    }
}
