package io.steward.accounts.segmentation;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.pointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SegmentRulesTest {

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void thereAreNoRulesInTheBeginning() {
        Response answer = as(LEA).get("/v1/segment-rules");

        answer.then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("rules", empty())
                .body("publishedVersion", nullValue());
    }

    @Test
    void aDraftIsKeptInItsOrder() {
        as(LEA).body(Rules.of("SMB", "account.seats < 10", "ENTERPRISE", "account.mrr >= 5000"))
                .put("/v1/segment-rules")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        Response answer = as(LEA).get("/v1/segment-rules");

        answer.then()
                .body("rules.segment", contains("SMB", "ENTERPRISE"))
                .body("rules.when", contains("account.seats < 10", "account.mrr >= 5000"))
                .body("editedBy", is("lea"));
        as(LEA).header("If-None-Match", "\"1\"").get("/v1/segment-rules").then().statusCode(304);
    }

    @Test
    void ofTwoWhoEditTheDraftTheSecondIsTold() {
        as(LEA).body(Rules.of("SMB", "true")).put("/v1/segment-rules").then().statusCode(200);

        Response late = as(LEA).header("If-Match", "\"0\"")
                .body(Rules.of("ENTERPRISE", "true"))
                .put("/v1/segment-rules");

        late.then().statusCode(412);
        as(LEA).get("/v1/segment-rules").then().body("rules.segment", contains("SMB"));
    }

    @Test
    void everyFaultOfEveryRuleIsNamedWithItsPlace() {
        Response answer = as(LEA).body(Map.of(
                        "rules",
                        List.of(
                                Map.of("segment", "SMB", "when", "account.seats > 5"),
                                Map.of("segment", "smb", "when", "account.seets > 5"),
                                Map.of("segment", "SMB", "when", "account.seats > 'five'"),
                                Map.of("segment", "SMB", "when", "account.seats"),
                                Map.of("segment", "SMB", "when", "account.segment == 'SMB'"),
                                Map.of("segment", "SMB", "when", "account.seats >"),
                                Map.of("colour", "red"))))
                .put("/v1/segment-rules");

        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "#/rules/1/segment",
                        "#/rules/1/when",
                        "#/rules/2/when",
                        "#/rules/3/when",
                        "#/rules/4/when",
                        "#/rules/5/when",
                        "#/rules/6/segment",
                        "#/rules/6/when",
                        "#/rules/6/colour");
        answer.then()
                .body(
                        "errors.find { it.pointer == '#/rules/1/when' }.detail",
                        containsString("line 1, column 8: undefined field 'seets'"));
        as(LEA).get("/v1/segment-rules").then().body("version", is(0));
    }

    @Test
    void aSegmentThatIsNotThereIsAFault() {
        Response answer = as(LEA).body(Rules.of("SMB", "true", "HUGE", "true")).put("/v1/segment-rules");

        assertThat(pointers(answer)).containsExactly("#/rules/1/segment");
    }

    @Test
    void whatIsPublishedStaysAndIsListedFromTheNewest() {
        Rules.published("SMB", "true");
        Rules.published("ENTERPRISE", "account.seats > 5");

        Response list = as(LEA).queryParam("limit", 1).get("/v1/segment-rules/publications");

        list.then()
                .body("items.version", contains(2))
                .body("items[0].rules.segment", contains("ENTERPRISE"))
                .body("items[0].publishedBy", is("lea"))
                .body("next", notNullValue());
        as(LEA).queryParam("limit", 1)
                .queryParam("after", list.<String>path("next"))
                .get("/v1/segment-rules/publications")
                .then()
                .body("items.version", contains(1))
                .body("next", nullValue());
        as(LEA).get("/v1/segment-rules/publications/1").then().statusCode(200).body("rules.segment", contains("SMB"));
        as(LEA).get("/v1/segment-rules/publications/3").then().statusCode(404);
        as(LEA).get("/v1/segment-rules").then().body("publishedVersion", is(2));
    }

    @Test
    void theSameRequestAgainPublishesNothingMore() {
        as(LEA).body(Rules.of("SMB", "true")).put("/v1/segment-rules").then().statusCode(200);
        Response first = as(LEA).header("Idempotency-Key", "once").post("/v1/segment-rules/publications");

        Response again = as(LEA).header("Idempotency-Key", "once").post("/v1/segment-rules/publications");

        again.then().statusCode(201).header("Idempotency-Replayed", "true").body("version", is(1));
        assertThat(again.<String>path("evaluationId")).isEqualTo(first.path("evaluationId"));
        assertThat(Database.count("segment_rule_sets")).isEqualTo(1);
    }

    @Test
    void onlyTheDraftThatWasSeenIsPublished() {
        as(LEA).body(Rules.of("SMB", "true")).put("/v1/segment-rules").then().statusCode(200);
        as(LEA).body(Rules.of("SMB", "false")).put("/v1/segment-rules").then().statusCode(200);

        Response answer = as(LEA).header("If-Match", "\"1\"").post("/v1/segment-rules/publications");

        answer.then().statusCode(412);
        assertThat(Database.count("segment_rule_sets")).isZero();
    }

    @Test
    void whereNothingIsWrittenNothingIsPublished() {
        Response answer = as(LEA).post("/v1/segment-rules/publications");

        answer.then().statusCode(409);
    }

    @Test
    void aSegmentThatRulesLeadToStays() {
        Map<String, Object> startups = Map.of("name", "Startups", "engagementModel", "POOLED");
        as(LEA).body(startups).put("/v1/segments/STARTUP").then().statusCode(201);
        Rules.followed("STARTUP", "false");

        Response answer = as(LEA).delete("/v1/segments/STARTUP");

        answer.then().statusCode(409);
        Rules.followed("SMB", "false");
        as(LEA).delete("/v1/segments/STARTUP").then().statusCode(204);
    }

    @Test
    void aPreviewIsFoundAndAnEvaluationIsNone() {
        String preview = Rules.foreseen("SMB", "true").getString("id");

        Response answer = as(LEA).get("/v1/segment-rules/evaluations/{id}", preview);

        answer.then().statusCode(404);
        as(LEA).get("/v1/segment-rules/evaluations").then().body("items", empty());
    }
}
