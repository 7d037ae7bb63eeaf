package io.steward.health.ingest;

import static io.restassured.RestAssured.given;
import static io.steward.health.Api.ADA;
import static io.steward.health.Api.as;
import static io.steward.health.Api.healthSoon;
import static io.steward.health.Api.known;
import static io.steward.health.Api.send;
import static io.steward.health.Api.sending;
import static io.steward.health.Api.soon;
import static io.steward.health.Api.track;
import static io.steward.health.Api.writeKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.steward.health.Api;
import io.steward.platform.testing.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IngestTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @BeforeEach
    void clean() {
        Api.begin(NOW.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identify", "track", "page", "screen", "group", "alias", "batch"})
    void withoutAValidWriteKeyNothingIsLetIn(String call) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/" + call)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Basic realm=\"write key\"");
        sending("wk_wrong").body("{}").post("/v1/" + call).then().statusCode(401);
        as(ADA).body("{}").post("/v1/" + call).then().statusCode(401);
    }

    @Test
    void theWriteKeyMayStandInTheBody() {
        Map<String, Object> body = Map.of("writeKey", writeKey(), "userId", "u", "event", "E");

        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/track")
                .then()
                .statusCode(200)
                .body("success", equalTo(true));

        assertThat(Database.count("waiting_events")).isOne();
    }

    @Test
    void aRevokedKeyIsRefusedWithinSeconds() {
        String key = writeKey();
        sending(key)
                .body(Map.of("userId", "u", "event", "E"))
                .post("/v1/track")
                .then()
                .statusCode(200);
        String id = as(ADA).get("/v1/write-keys").then().extract().path("items[0].id");

        as(ADA).delete("/v1/write-keys/" + id).then().statusCode(204);

        soon(() -> sending(key)
                .body(Map.of("userId", "u", "event", "E"))
                .post("/v1/track")
                .then()
                .statusCode(401));
    }

    @Test
    void everyCallIsStoredBeforeItIsAnswered() {
        String key = writeKey();

        sending(key)
                .body(Map.of("userId", "u", "anonymousId", "a"))
                .post("/v1/identify")
                .then()
                .statusCode(200);
        sending(key)
                .body(Map.of("userId", "u", "groupId", "g"))
                .post("/v1/group")
                .then()
                .statusCode(200);
        sending(key)
                .body(Map.of("userId", "v", "previousId", "u"))
                .post("/v1/alias")
                .then()
                .statusCode(200);
        sending(key)
                .body(Map.of("userId", "u", "name", "Home"))
                .post("/v1/page")
                .then()
                .statusCode(200);
        sending(key).body(Map.of("userId", "u")).post("/v1/screen").then().statusCode(200);

        assertThat(Database.count("raw_events")).isEqualTo(3);
        assertThat(Database.rows("SELECT name FROM waiting_events ORDER BY name"))
                .extracting(row -> row.get("name"))
                .containsExactly("Home", "screen");
    }

    @Test
    void aMessageIdCountsOnceInABatchAndOverBatches() {
        UUID account = known("once");
        String key = writeKey();
        Map<String, Object> event = track("once", "A", NOW);
        send(key, List.of(event, event, track("once", "B", NOW)));

        sending(key)
                .body(Map.of("batch", List.of(event, track("once", "C", NOW))))
                .post("/v1/batch?strict=true")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("results.outcome", contains("DUPLICATE", "ACCEPTED"))
                .body("results.index", contains(0, 1));

        soon(() -> assertThat(Database.rows("SELECT events FROM usage_days WHERE account_id = ?", account))
                .extracting(row -> row.get("events"))
                .containsExactly(3L));
    }

    @Test
    void oneBadItemSpoilsNoOtherAndStrictSaysWhich() {
        Map<String, Object> bad = Map.of("type", "track", "userId", "u", "messageId", "m");

        sending(writeKey())
                .body(Map.of("batch", List.of(bad, track("x", "A", NOW))))
                .post("/v1/batch?strict=true")
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("results.outcome", contains("REFUSED", "ACCEPTED"))
                .body("results[0].messageId", equalTo("m"))
                .body("results[0].errors[0].pointer", equalTo("#/event"));

        assertThat(Database.count("waiting_events")).isOne();
    }

    @Test
    void withoutStrictTheAnswerIsSegments() {
        Map<String, Object> bad = Map.of("type", "track", "userId", "u");

        sending(writeKey())
                .body(Map.of("batch", List.of(bad)))
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("results", nullValue());
    }

    @Test
    void aBadSingleCallNamesAllItsFaultsAndStoresNothing() {
        sending(writeKey())
                .body(Map.of("timestamp", "soon"))
                .post("/v1/track")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("#/userId", "#/event", "#/timestamp"));

        assertThat(Database.count("seen_messages")).isZero();
    }

    @Test
    void whatIsNoJsonIsMalformedAndABatchNeedsItsList() {
        String key = writeKey();

        sending(key).body("{\"batch\": [").post("/v1/batch").then().statusCode(400);
        sending(key)
                .body("{\"items\": []}")
                .post("/v1/batch")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/batch"));
        sending(key)
                .contentType("application/xml")
                .body("<a/>")
                .post("/v1/batch")
                .then()
                .statusCode(415);
    }

    @Test
    void callsOver32KbAndBatchesOver500KbAreRefused() {
        String key = writeKey();
        String filler = "x".repeat(33 * 1024);
        Map<String, Object> fits =
                Map.of("userId", "u", "event", "E", "properties", Map.of("p", "x".repeat(31 * 1024)));
        Map<String, Object> large = Map.of("userId", "u", "event", "E", "properties", Map.of("p", filler));
        List<Map<String, Object>> many = java.util.Collections.nCopies(
                17,
                Map.of("type", "track", "userId", "u", "event", "E", "properties", Map.of("p", "x".repeat(31 * 1024))));

        sending(key).body(fits).post("/v1/track").then().statusCode(200);
        sending(key).body(large).post("/v1/track").then().statusCode(400);
        sending(key).body(Map.of("batch", many)).post("/v1/batch").then().statusCode(400);

        assertThat(Database.count("waiting_events")).isOne();
    }

    @Test
    void aPackedBodyIsUnpackedNoFurtherThanToItsLimit() throws IOException {
        String key = writeKey();

        packed(key, "{\"userId\": \"u\", \"event\": \"E\"}").then().statusCode(200);
        packed(key, "{\"userId\": \"u\", \"event\": \"" + " ".repeat(50_000_000) + "\"}")
                .then()
                .statusCode(400);
    }

    @Test
    void usageOfAnUnknownAccountWaitsUntilItIsKnown() {
        send(writeKey(), List.of(track("later", "A", NOW), track("later", "B", NOW)));
        assertThat(Database.count("waiting_events")).isEqualTo(2);

        UUID account = known("later");

        healthSoon(account, health -> assertThat(health.get("score").asInt()).isEqualTo(67));
        assertThat(Database.count("waiting_events")).isZero();
        assertThat(Database.count("raw_events WHERE account_id = ?", account)).isEqualTo(2);
    }

    @Test
    void aGroupCallLinksItsUserSoThatLaterAndEarlierUsageIsTheAccounts() {
        UUID account = known("linked");
        String key = writeKey();
        sending(key)
                .body(Map.of("anonymousId", "anon", "event", "Early"))
                .post("/v1/track")
                .then()
                .statusCode(200);

        send(
                key,
                List.of(
                        Map.of("type", "identify", "userId", "uma", "anonymousId", "anon"),
                        Map.of("type", "group", "userId", "uma", "groupId", "linked")));
        sending(key)
                .body(Map.of("userId", "uma", "event", "Late"))
                .post("/v1/track")
                .then()
                .statusCode(200);

        soon(() -> assertThat(
                        Database.rows("SELECT name FROM usage_event_days WHERE account_id = ? ORDER BY name", account))
                .extracting(row -> row.get("name"))
                .containsExactly("Early", "Late"));
        assertThat(Database.rows("SELECT DISTINCT end_user FROM usage_user_days"))
                .extracting(row -> row.get("end_user"))
                .containsExactly("uma");
    }

    @Test
    void usageOfNobodysUserIsKept() {
        sending(writeKey())
                .body(Map.of("userId", "nobody", "event", "E"))
                .post("/v1/track")
                .then()
                .statusCode(200);

        assertThat(Database.rows("SELECT waits_for FROM waiting_events"))
                .extracting(row -> row.get("waits_for"))
                .containsExactly("u:nobody");
    }

    private static io.restassured.response.Response packed(String key, String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return sending(key)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/json", ContentType.BINARY)))
                .header("Content-Encoding", "gzip")
                .body(bytes.toByteArray())
                .post("/v1/track");
    }
}
