package io.steward.health.writekey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.health.Api;
import io.steward.platform.testing.Database;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WriteKeyTest {

    private static final Map<String, String> TRACK = Map.of("userId", "u-1", "event", "Report Exported");

    @BeforeEach
    void begin() {
        Api.begin("2026-03-01T12:00:00Z");
    }

    private static Response create(String name) {
        return Api.as(Api.ADA)
                .header("Idempotency-Key", "k-1")
                .body(Map.of("name", name))
                .when()
                .post("/v1/write-keys");
    }

    @Test
    void aKeyThatIsAskedForTwiceIsMadeOnceAndShownOnce() {
        String id = create("Web app").then().statusCode(201).extract().path("id");

        create("Web app")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id))
                .body("writeKey", nullValue());
        assertThat(Database.count("write_keys")).isOne();
    }

    @Test
    void theFirstAnswerShowsTheKeyThatWorks() {
        String writeKey = create("Web app")
                .then()
                .statusCode(201)
                .body("writeKey", startsWith("wk_"))
                .extract()
                .path("writeKey");

        Api.as(Api.ADA)
                .auth()
                .preemptive()
                .basic(writeKey, "")
                .body(TRACK)
                .when()
                .post("/v1/track")
                .then()
                .statusCode(200);
    }

    @Test
    void theSecretIsKeptNowhere() {
        String writeKey = create("Web app").then().extract().path("writeKey");

        List<Map<String, Object>> kept = Database.rows("SELECT body FROM idempotency_keys");

        assertThat(kept).hasSize(1);
        assertThat(kept.toString()).contains("Web app").doesNotContain(writeKey);
    }

    @Test
    void theSameIdempotencyKeyForAnotherWriteKeyIsRefused() {
        create("Web app");

        create("Mobile app").then().statusCode(422);
    }

    @Test
    void aCallCostsTheWriteKeyItsEvents() {
        String writeKey = Api.writeKey();

        Api.as(Api.ADA)
                .auth()
                .preemptive()
                .basic(writeKey, "")
                .body(Map.of("batch", List.of(
                        Map.of("type", "track", "userId", "u-1", "event", "a"),
                        Map.of("type", "track", "userId", "u-1", "event", "b"))))
                .when()
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"bulk\";q=3000000;w=60")
                .header("RateLimit", startsWith("\"bulk\";r=2999998;"));
    }
}
