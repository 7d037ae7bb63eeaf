package io.steward.health.privacy;

import static io.restassured.RestAssured.given;
import static io.steward.health.Api.known;
import static io.steward.health.Api.send;
import static io.steward.health.Api.soon;
import static io.steward.health.Api.writeKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.steward.health.Api;
import io.steward.platform.contracts.accounts.AccountEvent.ContactErased;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Zoe was anonymous first, and used the product on two days; Max on one. */
@QuarkusTest
class PersonalDataTest {

    private static final UUID CONTACT = UUID.fromString("019a0000-0000-7000-8000-0000000000c1");
    private static final String SAYS_ZOE = " WHERE strpos(t::text, 'zoe') > 0 OR strpos(t::text, 'cookie-1') > 0";

    private UUID account;

    @BeforeEach
    void usage() {
        Api.begin("2026-03-10T12:00:00Z");
        account = known("acme");
        String key = writeKey();
        send(
                key,
                List.of(
                        event("track", "anonymousId", "cookie-1", "2026-03-08T08:00:00Z"),
                        event("track", "userId", "zoe", "2026-03-08T09:00:00Z"),
                        event("track", "userId", "zoe", "2026-03-09T09:00:00Z"),
                        event("track", "userId", "max", "2026-03-09T09:00:00Z")));
        send(
                key,
                List.of(
                        Map.of(
                                "type",
                                "identify",
                                "userId",
                                "zoe",
                                "anonymousId",
                                "cookie-1",
                                "messageId",
                                "i-1",
                                "traits",
                                Map.of("email", "zoe@acme.com"),
                                "context",
                                Map.of("groupId", "acme")),
                        Map.of("type", "group", "userId", "zoe", "groupId", "acme", "messageId", "g-1")));
        soon(() -> assertThat(Database.count("usage_user_days")).isEqualTo(4));
    }

    @Test
    void whatIsHeldIsTold() {
        Response told = query();

        told.then()
                .statusCode(200)
                .body("service", equalTo("health-service"))
                .body("sections.usageDays.day", hasItem("2026-03-09"))
                .body("sections.anonymousIds.anonymous_id", equalTo(List.of("cookie-1")))
                .body("sections.groups.group_id", equalTo(List.of("acme")));
        assertThat(told.<List<String>>path("sections.usageEvents.kind")).contains("TRACK", "IDENTIFY");
        assertThat(told.asString()).doesNotContain("max");
    }

    @Test
    void thePersonIsGoneAndTheCountsStay() {
        long events = Database.count("raw_events");
        try (Topic accounts = Topic.of(Topics.ACCOUNTS);
                Topic erasures = Topic.of(Topics.ERASURES)) {
            UUID erasure = UUID.randomUUID();

            accounts.publish(new ContactErased(account, CONTACT, erasure, "zoe", null, TestClock.now()));

            EventEnvelope done = erasures.await(e -> e.type().equals("steward.personal-data.erased.v1"));
            assertThat(done.data().get("erasureId").asText()).isEqualTo(erasure.toString());
            assertThat(done.data().get("service").asText()).isEqualTo("health-service");
            assertThat(done.data().get("rows").asLong()).isPositive();
        }
        for (String table : List.of(
                "raw_events", "usage_user_days", "waiting_events", "user_groups", "user_aliases", "dead_letters")) {
            assertThat(Database.count(table + " AS t" + SAYS_ZOE)).as(table).isZero();
        }
        assertThat(Database.count("raw_events")).isEqualTo(events);
        assertThat(Database.rows("SELECT day::text, count(*) AS users FROM usage_user_days GROUP BY day ORDER BY day"))
                .isEqualTo(List.of(Map.of("day", "2026-03-08", "users", 1L), Map.of("day", "2026-03-09", "users", 2L)));
        assertThat(Database.count("usage_user_days WHERE end_user = 'max'")).isEqualTo(1);
        query().then().body("sections.usageEvents", equalTo(List.of()));
    }

    private Response query() {
        return given().auth()
                .oauth2(Tokens.integration("accounts-service", "privacy:read"))
                .contentType(ContentType.JSON)
                .body(Map.of("accountId", account, "contactId", CONTACT, "externalId", "zoe"))
                .post("/v1/personal-data-queries");
    }

    private static Map<String, Object> event(String type, String idName, String id, String at) {
        return Map.of(
                "type",
                type,
                idName,
                id,
                "event",
                "Report Shared",
                "messageId",
                UUID.randomUUID().toString(),
                "timestamp",
                Instant.parse(at).toString(),
                "properties",
                Map.of("sharedWith", id + "@acme.com"),
                "context",
                Map.of("groupId", "acme"));
    }
}
