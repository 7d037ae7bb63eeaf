package io.steward.accounts.program;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.accounts.Peers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgramTest {

    private static final String ADA = Tokens.of("ada", "admin");

    @BeforeEach
    void nothingIsSetUp() {
        Api.clean();
        Peers.clean();
        Database.execute("DELETE FROM success_definitions"
                + " WHERE key NOT IN ('saas-tool', 'course', 'service', 'membership')");
        Database.execute("UPDATE success_definitions SET version = 1");
        TestClock.set(Instant.parse("2026-05-01T08:00:00Z"));
        Peers.answer("/health/v1/scorecards", """
                {"items": [{"key": "balanced", "name": "Balanced", "aFieldOfTheFuture": 1}], "next": null}""");
        Peers.answer("/health/v1/tracking-plan", """
                {"coreFeatures": [], "keyActions": [], "loginEvents": []}""");
        Peers.answer("/health/v1/tracking-plan/arrivals", "{\"usage\": false}");
        Peers.answer("/playbooks/v1/playbooks", "{\"items\": [], \"next\": null}");
    }

    @AfterEach
    void realTime() {
        TestClock.reset();
    }

    @Test
    void inAnEmptyHouseNothingIsDone() {
        Response program = program();

        program.then()
                .body("done", equalTo(0))
                .body("unknown", equalTo(0))
                .body("total", equalTo(13))
                .body("charterWritten", equalTo(false))
                .body("charter", equalTo("/v1/charter"));
        assertThat(program.<List<String>>path("items.key"))
                .containsExactly(
                        "success-metrics",
                        "health-scoring",
                        "tracking",
                        "segments",
                        "onboarding-material",
                        "knowledge-base",
                        "email-sequences",
                        "dashboard",
                        "cadence",
                        "playbooks",
                        "alerts",
                        "team-training",
                        "monthly-review");
    }

    @Test
    void whatExistsIsDone() {
        // Given
        existing("a", account("Acme"));
        Database.execute("UPDATE accounts SET score = 70");
        Database.execute("UPDATE success_definitions SET version = 2 WHERE key = 'course'");
        Peers.answer("/health/v1/tracking-plan", "{\"coreFeatures\": [\"Report Shared\"]}");
        Peers.answer("/health/v1/tracking-plan/arrivals", "{\"usage\": true}");
        Peers.answer("/playbooks/v1/playbooks", """
                {"items": [
                  {"name": "Low usage", "kind": "RISK", "published": 2,
                   "definition": {"steps": [{"email": {}}, {"escalate": {}}]}},
                  {"name": "Touchpoints", "kind": "CADENCE", "published": null, "definition": {"steps": []}}],
                 "next": null}""");

        // When
        Response program = program();

        // Then
        assertThat(withState(program, "DONE"))
                .containsExactlyInAnyOrder(
                        "success-metrics",
                        "health-scoring",
                        "tracking",
                        "segments",
                        "email-sequences",
                        "dashboard",
                        "playbooks",
                        "alerts");
        assertThat(withState(program, "OPEN")).contains("cadence");
        program.then().body("done", equalTo(8)).body(detail("playbooks"), equalTo("published: Low usage"));
    }

    @Test
    void oneAccountWithoutASegmentLeavesSegmentsOpen() {
        // Given
        existing("a", account("Acme"));
        existing("b", Map.of("name", "Beta"));

        // When
        Response program = program();

        // Then
        program.then().body(detail("segments"), equalTo("some accounts have no segment"));
    }

    @Test
    void aServiceThatIsAwayLeavesOnlyItsOwnItemsUnknown() {
        // Given
        Peers.silence("/playbooks/v1/playbooks");

        // When
        Response program = program();

        // Then
        assertThat(withState(program, "UNKNOWN"))
                .containsExactlyInAnyOrder("email-sequences", "cadence", "playbooks", "alerts");
        program.then().body("unknown", equalTo(4)).body(detail("alerts"), equalTo("playbook-service does not answer"));
    }

    @Test
    void whatNothingCanProveIsSaidByAPersonAndTakenBack() {
        // Given
        Response said = confirm("knowledge-base", "Four guides");
        said.then().statusCode(201).header("ETag", equalTo("\"1\"")).body("confirmedBy", equalTo("lea"));
        confirm("knowledge-base", "Five guides").then().statusCode(200).header("ETag", equalTo("\"2\""));
        Response then = program();

        // When
        Response takenBack = as(LEA).delete("/v1/program/items/knowledge-base/confirmation");

        // Then
        takenBack.then().statusCode(204);
        assertThat(withState(then, "DONE")).containsExactly("knowledge-base");
        then.then().body("items.find { it.key == 'knowledge-base' }.confirmation.note", equalTo("Five guides"));
        program()
                .then()
                .body("done", equalTo(0))
                .body("items.find { it.key == 'knowledge-base' }.confirmation", nullValue());
        assertThat(as(ADA).get("/v1/audit-entries?aggregate=programConfirmation")
                        .<List<Object>>path("items"))
                .hasSize(3);
    }

    @Test
    void aStaleConfirmationIsRefused() {
        // Given
        confirm("team-training", null).then().statusCode(201);

        // When
        Response answer = as(LEA).header("If-Match", "\"4\"")
                .body(Map.of("note", "x"))
                .put("/v1/program/items/team-training/confirmation");

        // Then
        answer.then().statusCode(412);
    }

    @Test
    void whatFollowsFromWhatExistsCannotBeSaid() {
        confirm("playbooks", "All there").then().statusCode(409);
    }

    @Test
    void anUnknownItemIsNotFound() {
        confirm("nothing", null).then().statusCode(404);
    }

    @Test
    void aReviewHoldsForThirtyOneDays() {
        // Given
        as(LEA).body(Map.of("note", "Shorten week 2"))
                .post("/v1/program/reviews")
                .then()
                .statusCode(201)
                .body("reviewedBy", equalTo("lea"));
        TestClock.advance(Duration.ofDays(31));
        List<String> inTime = withState(program(), "DONE");
        TestClock.advance(Duration.ofSeconds(1));

        // When
        Response late = program();

        // Then
        assertThat(inTime).containsExactly("monthly-review");
        late.then()
                .body("done", equalTo(0))
                .body(detail("monthly-review"), startsWith("the last review, on 2026-05-01"));
        as(LEA).get("/v1/program/reviews").then().body("items.note", equalTo(List.of("Shorten week 2")));
    }

    @Test
    void aReviewSaysWhatWasSeen() {
        assertThat(pointers(as(LEA).body(Map.of("notes", "x")).post("/v1/program/reviews")))
                .containsExactlyInAnyOrder("#/note", "#/notes");
    }

    private static Response program() {
        return as(LEA).get("/v1/program").then().statusCode(200).extract().response();
    }

    private static Response confirm(String key, String note) {
        return as(LEA).body(note == null ? Map.of() : Map.of("note", note))
                .put("/v1/program/items/{key}/confirmation", key);
    }

    private static List<String> withState(Response program, String state) {
        return program.path("items.findAll { it.state == '" + state + "' }.key");
    }

    private static String detail(String key) {
        return "items.find { it.key == '" + key + "' }.detail";
    }
}
