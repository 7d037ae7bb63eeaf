package io.steward.playbook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.playbook.Samples;
import io.steward.playbook.ServiceTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunResourceTest extends ServiceTest {

    @Test
    void aPersonStartsARun() {
        UUID account = knowsAccountWithChampion();

        var answer = start("carl", "csm", account);

        answer.statusCode(201)
                .body("accountId", equalTo(account.toString()))
                .body("playbook.key", equalTo("low-usage"))
                .body("playbook.version", equalTo(1))
                .body("status", equalTo("ACTIVE"))
                .body("startedBy", equalTo("carl"))
                .body("steps.key", contains("re-engagement", "personal-outreach", "escalation"))
                .body("steps.kind", contains("EMAIL", "TASK", "ESCALATE"));
        awaitStep(runOf(account), "re-engagement", "DONE");
    }

    @Test
    void thereIsNoSecondRunBesideAnActiveOne() {
        UUID account = knowsAccountWithChampion();
        start("carl", "csm", account);

        var answer = start("carl", "csm", account);

        answer.statusCode(409).body("detail", equalTo("the account is in a run of low-usage already"));
    }

    @Test
    void everyFaultOfARequestIsNamed() {
        var answer =
                as("ada", "admin").body("{\"playbok\": \"x\"}").post("/v1/runs").then();

        answer.statusCode(422).body("errors.pointer", contains("#/playbok", "#/playbook", "#/accountId"));
    }

    @Test
    void anUnknownPlaybookIsRefused() {
        UUID account = knowsAccountWithChampion();

        var answer = as("ada", "admin")
                .body(Map.of("playbook", "nothing", "accountId", account))
                .post("/v1/runs")
                .then();

        answer.statusCode(422).body("errors.pointer", contains("#/playbook"));
    }

    @Test
    void anUnknownAccountIsRefused() {
        var answer = start("ada", "admin", Identifiers.next());

        answer.statusCode(422).body("errors.pointer", contains("#/accountId"));
    }

    @Test
    void aCsmStartsNothingForAnothersAccount() {
        UUID account = knowsAccountWithChampion();

        var answer = start("cora", "csm", account);

        answer.statusCode(403);
        assertThat(Database.count("runs")).isZero();
    }

    @Test
    void aCancelledRunCancelsItsStepsAndTasks() {
        UUID account = knowsAccountWithChampion();
        start("carl", "csm", account);
        UUID run = runOf(account);
        awaitStep(run, "re-engagement", "DONE");
        TestClock.advance(Duration.ofDays(3));
        awaitStep(run, "personal-outreach", "DONE");

        var answer = as("lea", "lead").post("/v1/runs/{id}/cancellation", run).then();

        answer.statusCode(201)
                .body("status", equalTo("CANCELLED"))
                .body("steps.status", contains("DONE", "DONE", "CANCELLED"));
        assertThat(row("SELECT status FROM tasks WHERE run_id = ?", run)).containsEntry("status", "CANCELLED");
        as("lea", "lead").post("/v1/runs/{id}/cancellation", run).then().statusCode(409);
    }

    @Test
    void pagesOfRunsAreNewestFirstInBothDirections() {
        UUID account = knowsAccountWithChampion();
        for (int i = 0; i < 3; i++) {
            String run =
                    start("ada", "admin", account).statusCode(201).extract().path("id");
            as("ada", "admin").post("/v1/runs/{id}/cancellation", run).then().statusCode(201);
        }

        var first = as("vera", "viewer")
                .get("/v1/runs?accountId={id}&limit=2&count=true", account)
                .then();

        String next = first.statusCode(200)
                .body("items", hasSize(2))
                .body("count", equalTo(3))
                .body("previous", nullValue())
                .extract()
                .path("next");
        String back = as("vera", "viewer")
                .get("/v1/runs?accountId={id}&limit=2&after={next}", account, next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue())
                .extract()
                .path("previous");
        as("vera", "viewer")
                .get("/v1/runs?accountId={id}&limit=2&before={back}", account, back)
                .then()
                .body("items.id", equalTo(first.extract().path("items.id")));
    }

    @Test
    void aRunKeepsTheVersionThatItStartedWith() {
        publishes("""
                { key: keeps-version, name: Calls, kind: CADENCE, trigger: { manual: true }, steps: [
                  { key: old, name: Old, at: P1D, task: { title: Old, owner: OWNER, due: P1D } } ] }
                """);
        UUID account = knows(Samples.account(Identifiers.next()));
        as("ada", "admin")
                .body(Map.of("playbook", "keeps-version", "accountId", account))
                .post("/v1/runs")
                .then()
                .statusCode(201);
        publishes("""
                { key: keeps-version, name: Calls, kind: CADENCE, trigger: { manual: true }, steps: [
                  { key: new, name: New, at: P1D, task: { title: New, owner: OWNER, due: P1D } } ] }
                """);

        TestClock.advance(Duration.ofDays(1));

        awaitRows(1, "tasks WHERE account_id = ? AND title = 'Old'", account);
        as("vera", "viewer")
                .get("/v1/runs?accountId={id}", account)
                .then()
                .body("items[0].playbook.version", equalTo(1));
    }

    @Test
    void aWaitEndsWithItsConditionOrItsTimeout() {
        publishes("""
                { key: waits, name: Waits, kind: CADENCE, trigger: { manual: true }, steps: [
                  { key: hold, name: Hold, after: PT0S, wait: { until: usage.keyActions > 0, timeout: P5D } },
                  { key: call, name: Call, after: PT1H, task: { title: Call, owner: cora, due: P1D } } ] }
                """);
        UUID soon = knows(Samples.account(Identifiers.next()));
        UUID never = knows(Samples.account(Identifiers.next()));
        for (UUID account : new UUID[] {soon, never}) {
            as("ada", "admin")
                    .body(Map.of("playbook", "waits", "accountId", account))
                    .post("/v1/runs")
                    .then()
                    .statusCode(201);
            awaitStep(runOf(account), "hold", "WAITING");
        }

        health.publish(Samples.metrics(soon, 0, TestClock.now(), 1L, TestClock.now()));

        awaitStep(runOf(soon), "hold", "DONE");
        TestClock.advance(Duration.ofHours(1));
        awaitStep(runOf(soon), "call", "DONE");
        awaitStep(runOf(never), "hold", "WAITING");
        TestClock.advance(Duration.ofDays(5));
        awaitStep(runOf(never), "hold", "DONE");
        assertThat(row("SELECT detail FROM run_steps WHERE run_id = ? AND step_key = 'hold'", runOf(never)))
                .containsEntry("detail", "timed out");
    }

    private static io.restassured.response.ValidatableResponse start(String username, String role, UUID account) {
        return as(username, role)
                .body(Map.of("playbook", "low-usage", "accountId", account))
                .post("/v1/runs")
                .then();
    }
}
