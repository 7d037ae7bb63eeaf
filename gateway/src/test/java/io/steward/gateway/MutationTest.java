package io.steward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.steward.gateway.client.MessagesApi.InboxPage;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;
import io.steward.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes, and how their failures are told. */
@QuarkusTest
class MutationTest extends GatewayTest {

    private static final String COMPLETE = """
            mutation ($id: ID!) { completeTask(input: { id: $id, outcome: "done" }) {
              task { id title } userErrors { message pointer code } } }""";

    @Test
    void aTaskIsCompleted() {
        // Given
        String id = Samples.taskId(Samples.id(1)).toString();
        services.playbooks.on(
                "POST /v1/tasks/" + id + "/completion", call -> StandIn.Answer.ok(Samples.task(Samples.id(1), "carl")));
        // When
        JsonPath answer = ask(COMPLETE, Map.of("id", id));
        // Then
        assertThat(answer.getString("data.completeTask.task.id")).isEqualTo(id);
        assertThat(answer.getList("data.completeTask.userErrors")).isEmpty();
        assertThat(services.playbooks.calls().getFirst().body()).isEqualTo("{\"outcome\":\"done\"}");
    }

    @Test
    void everyFaultThatTheServiceFindsIsAUserError() {
        // Given
        String id = Samples.taskId(Samples.id(2)).toString();
        Problem problem = Problem.of(ProblemKind.INVALID, "two faults")
                .withErrors(List.of(Fault.at("#/outcome", "is too long"), Fault.at("#/x", "is unknown")));
        services.playbooks.on("POST /v1/tasks/" + id + "/completion", call -> StandIn.Answer.problem(422, problem));
        // When
        JsonPath answer = ask(COMPLETE, Map.of("id", id));
        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data.completeTask.task")).isNull();
        assertThat(answer.getList("data.completeTask.userErrors"))
                .isEqualTo(List.of(
                        Map.of("message", "is too long", "pointer", "#/outcome", "code", "INVALID"),
                        Map.of("message", "is unknown", "pointer", "#/x", "code", "INVALID")));
    }

    @Test
    void whatTheServiceForbidsIsAnError() {
        // Given
        String id = Samples.taskId(Samples.id(3)).toString();
        services.playbooks.on(
                "POST /v1/tasks/" + id + "/completion",
                call -> StandIn.Answer.problem(403, Problem.of(ProblemKind.FORBIDDEN, "another's task")));
        // When
        JsonPath answer = ask(COMPLETE, Map.of("id", id));
        // Then
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.getString("errors[0].extensions.problem.detail")).isEqualTo("another's task");
    }

    @Test
    void anIdThatIsNoneIsAUserErrorAndCallsNobody() {
        // When
        JsonPath answer = ask(COMPLETE, Map.of("id", "seven"));
        // Then
        assertThat(answer.getString("data.completeTask.userErrors[0].pointer")).isEqualTo("#/id");
        assertThat(services.calls()).isZero();
    }

    @Test
    void anActivityIsWrittenDown() {
        // Given
        services.accounts.on(
                "POST /v1/accounts/" + Samples.id(1) + "/timeline/activities",
                call -> StandIn.Answer.ok(Samples.note(Samples.id(1))));
        // When
        JsonPath answer = ask("""
                mutation ($id: ID!) { recordActivity(input: { accountId: $id, kind: NOTE, text: "Call them, @lea" }) {
                  entry { kind title text mentions } userErrors { pointer } } }""", Map.of("id", Samples.id(1).toString()));
        // Then
        assertThat(answer.getString("data.recordActivity.entry.text")).isEqualTo("Call them, @lea");
        assertThat(services.accounts.calls().getFirst().body()).contains("\"kind\":\"NOTE\"", "Call them, @lea");
    }

    @Test
    void anAccountIsMovedAndToldAsItIsNow() {
        // Given
        services.accounts.on(
                "POST /v1/accounts/" + Samples.id(2) + "/journey/stage-changes",
                call -> StandIn.Answer.ok(Map.of("stage", "ADOPTION")));
        // When
        JsonPath answer = ask("""
                mutation ($id: ID!) { moveStage(input: { accountId: $id, stage: ADOPTION, reason: "Live" }) {
                  account { id stage } userErrors { message } } }""", Map.of("id", Samples.id(2).toString()));
        // Then
        assertThat(answer.getString("data.moveStage.account.stage")).isEqualTo("ADOPTION");
        assertThat(services.accounts.calls().getFirst().body())
                .isEqualTo("{\"stage\":\"ADOPTION\",\"reason\":\"Live\"}");
    }

    @Test
    void aPlaybookIsStartedByHand() {
        // Given
        services.playbooks.on(
                "POST /v1/runs", call -> new StandIn.Answer(201, Samples.run(Samples.id(1)), "application/json"));
        // When
        JsonPath answer = ask("""
                mutation { startPlaybook(input: { playbook: "onboarding", accountId: "%s" }) {
                  run { id playbook { key } account { name } } userErrors { code } } }""".formatted(Samples.id(1)));
        // Then
        assertThat(answer.getString("data.startPlaybook.run.playbook.key")).isEqualTo("onboarding");
        assertThat(answer.getString("data.startPlaybook.run.account.name")).isEqualTo("Acme 1");
    }

    @Test
    void inboxItemsAreMarked() {
        // Given
        services.messages.on("POST /v1/inbox/marks", call -> StandIn.Answer.ok(new InboxPage(0, Samples.inbox())));
        // When
        JsonPath answer = ask("""
                mutation { markInboxItems(input: { all: true, mark: SEEN }) { unseen items { id } userErrors { code } } }""");
        // Then
        assertThat(answer.getInt("data.markInboxItems.unseen")).isZero();
        assertThat(services.messages.calls().getFirst().body()).isEqualTo("{\"all\":true,\"mark\":\"SEEN\"}");
    }

    @Test
    void inboxItemsAreMarkedByTheirIds() {
        // Given
        services.messages.on("POST /v1/inbox/marks", call -> StandIn.Answer.ok(new InboxPage(1, Samples.inbox())));
        String id = Samples.inbox().getFirst().id().toString();
        // When
        JsonPath answer = ask(
                "mutation ($ids: [ID!]) { markInboxItems(input: { ids: $ids, mark: READ }) { unseen } }",
                Map.of("ids", List.of(id)));
        // Then
        assertThat(answer.getInt("data.markInboxItems.unseen")).isEqualTo(1);
        assertThat(services.messages.calls().getFirst().body())
                .isEqualTo("{\"ids\":[\"" + id + "\"],\"mark\":\"READ\"}");
    }

    @Test
    void aViewerChangesNothing() {
        // When
        JsonPath answer = askAs(
                Tokens.of("vera", "viewer"),
                COMPLETE,
                Map.of("id", Samples.id(1).toString()));
        // Then
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(services.calls()).isZero();
    }
}
