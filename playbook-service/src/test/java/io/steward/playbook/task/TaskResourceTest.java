package io.steward.playbook.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChange;
import io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChanged;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import io.steward.playbook.Samples;
import io.steward.playbook.ServiceTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskResourceTest extends ServiceTest {

    @Test
    void theOwnerCompletesATask() {
        UUID task = taskOf("carl");

        var answer = complete("carl", "csm", task);

        answer.statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("DONE"))
                .body("outcome", equalTo("They were on holiday"))
                .body("completedBy", equalTo("carl"))
                .body("completedAt", equalTo(TestClock.now().toString()));
        TaskChanged changed = Topic.data(
                playbooks
                        .await(2, e -> e.type().equals("steward.task.changed.v1"))
                        .getLast(),
                TaskChanged.class);
        assertThat(changed.change()).isEqualTo(TaskChange.COMPLETED);
        assertThat(changed.openTasks()).isZero();
    }

    @Test
    void aTaskIsCompletedOnce() {
        UUID task = taskOf("carl");
        complete("carl", "csm", task);

        var answer = complete("carl", "csm", task);

        answer.statusCode(409);
    }

    @Test
    void anotherCsmMayNotCompleteIt() {
        UUID task = taskOf("carl");

        var answer = complete("cora", "csm", task);

        answer.statusCode(403);
        assertThat(row("SELECT status FROM tasks WHERE id = ?", task)).containsEntry("status", "OPEN");
    }

    @Test
    void aLeadMayCompleteIt() {
        UUID task = taskOf("carl");

        complete("lea", "lead", task).statusCode(200);
    }

    @Test
    void theOutcomeIsRequired() {
        UUID task = taskOf("carl");

        var answer = as("carl", "csm")
                .body("{}")
                .post("/v1/tasks/{id}/completion", task)
                .then();

        answer.statusCode(422).body("errors.pointer", contains("#/outcome"));
    }

    @Test
    void anOutdatedEntityTagIsRefused() {
        UUID task = taskOf("carl");

        var answer = as("carl", "csm")
                .header("If-Match", "\"7\"")
                .body(Map.of("outcome", "done"))
                .post("/v1/tasks/{id}/completion", task)
                .then();

        answer.statusCode(412);
    }

    @Test
    void theSameRequestUnderOneKeyIsAnsweredFromMemory() {
        UUID task = taskOf("carl");
        String first = completeUnder("key-1", task).statusCode(200).extract().asString();

        var again = completeUnder("key-1", task);

        again.statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.extract().asString()).isEqualTo(first);
    }

    @Test
    void aTaskThatIsNotDoneInTimeIsToldToBeOverdueOnce() {
        UUID task = taskOf("carl");

        TestClock.advance(Duration.ofDays(2));

        awaitRows(1, "tasks WHERE id = ? AND overdue", task);
        assertThat(playbooks.within(Duration.ofMillis(2500)))
                .filteredOn(e -> e.type().equals("steward.task.changed.v1"))
                .extracting(e -> Topic.data(e, TaskChanged.class).change())
                .containsExactly(TaskChange.CREATED, TaskChange.OVERDUE);
    }

    @Test
    void tasksAreFilteredByOwnerAndStatusAndOrderedByDueTime() {
        taskOf("carl");
        UUID done = taskOf("carl");
        complete("carl", "csm", done);
        taskOf("cora");

        var answer = as("vera", "viewer")
                .get("/v1/tasks?owner=carl&status=OPEN&count=true")
                .then();

        answer.statusCode(200)
                .body("items", hasSize(1))
                .body("count", equalTo(1))
                .body("items.owner", contains("carl"));
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        UUID task = taskOf("carl");

        var answer = as("vera", "viewer")
                .header("If-None-Match", "\"0\"")
                .get("/v1/tasks/{id}", task)
                .then();

        answer.statusCode(304);
    }

    private static io.restassured.response.ValidatableResponse completeUnder(String key, UUID task) {
        return as("carl", "csm")
                .header("Idempotency-Key", key)
                .body(Map.of("outcome", "They were on holiday"))
                .post("/v1/tasks/{id}/completion", task)
                .then();
    }

    private static io.restassured.response.ValidatableResponse complete(String username, String role, UUID task) {
        return as(username, role)
                .body(Map.of("outcome", "They were on holiday"))
                .post("/v1/tasks/{id}/completion", task)
                .then();
    }

    private UUID taskOf(String owner) {
        String key = "task-for-" + owner;
        if (Database.count("playbook_versions WHERE playbook_key = ?", key) == 0) {
            publishes("""
                    { key: %s, name: Task, kind: CADENCE, trigger: { manual: true }, steps: [
                      { key: call, name: Call, at: P0D, task: { title: Call, checklist: [One], owner: %s, due: P2D } } ] }
                    """.formatted(key, owner));
        }
        UUID account = knows(Samples.account(Identifiers.next()));
        as("ada", "admin")
                .body(Map.of("playbook", key, "accountId", account))
                .post("/v1/runs")
                .then()
                .statusCode(201);
        awaitRows(1, "tasks WHERE account_id = ?", account);
        return (UUID) row("SELECT id FROM tasks WHERE account_id = ?", account).get("id");
    }
}
