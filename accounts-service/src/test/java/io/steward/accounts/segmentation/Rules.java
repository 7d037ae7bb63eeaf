package io.steward.accounts.segmentation;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.steward.platform.testing.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rules as a lead writes and publishes them, and what becomes of accounts by them. */
final class Rules {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Rules() {}

    /** A body of rules: a segment, its condition, the next segment … */
    static Map<String, Object> of(String... segmentsAndConditions) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (int index = 0; index < segmentsAndConditions.length; index += 2) {
            rules.add(Map.of("segment", segmentsAndConditions[index], "when", segmentsAndConditions[index + 1]));
        }
        return Map.of("rules", rules);
    }

    /** Writes and publishes rules; the id of their evaluation. */
    static String published(String... segmentsAndConditions) {
        as(LEA).body(of(segmentsAndConditions)).put("/v1/segment-rules").then().statusCode(200);
        return as(LEA).post("/v1/segment-rules/publications")
                .then()
                .statusCode(201)
                .extract()
                .path("evaluationId");
    }

    /** Publishes rules and waits until all accounts follow them. */
    static JsonPath followed(String... segmentsAndConditions) {
        return ended(published(segmentsAndConditions));
    }

    /** An evaluation, once it has ended. */
    static JsonPath ended(String evaluationId) {
        await().atMost(PATIENCE).until(() -> evaluation(evaluationId).get("finishedAt") != null);
        return evaluation(evaluationId);
    }

    static JsonPath evaluation(String id) {
        return as(LEA).get("/v1/segment-rules/evaluations/{id}", id).jsonPath();
    }

    /** A preview of rules, once it has ended. */
    static JsonPath foreseen(String... segmentsAndConditions) {
        String id = as(LEA).body(of(segmentsAndConditions))
                .post("/v1/segment-rules/previews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(PATIENCE)
                .until(() -> as(LEA).get("/v1/segment-rules/previews/{id}", id).path("finishedAt") != null);
        return as(LEA).get("/v1/segment-rules/previews/{id}", id).jsonPath();
    }

    /** Waits until an account is in a segment. */
    static void awaitSegment(UUID account, String segment) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(segmentOf(account)).isEqualTo(segment));
    }

    static String segmentOf(UUID account) {
        return (String) Database.rows("SELECT segment FROM accounts WHERE id = ?", account)
                .getFirst()
                .get("segment");
    }

    /** Waits until no change of an account waits to be looked at. */
    static void awaitRest() {
        await().atMost(PATIENCE).until(() -> Database.count("segment_marks") == 0);
    }
}
