package io.steward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many calls a query costs. */
@QuarkusTest
class BatchingTest extends GatewayTest {

    private static final String EVERYTHING = """
            query ($n: Int) { accounts(first: $n) { edges { cursor node {
              id externalId name mrr { amount currency } attributes { name value }
              contacts { id name roles }
              health { score band coverage trend { days7 days30 days90 }
                       components { key weight value rule points maxPoints known } history { date score } }
              runs { id playbook { key version } steps { key status } }
              tasks { id title owner status }
              messages { id subject status channel }
            } } pageInfo { hasNextPage endCursor } } }""";

    @Test
    void fiftyAccountsWithEverythingBelowThemAreOneCallToEachService() {
        // When
        JsonPath answer = ask(EVERYTHING, Map.of("n", 50));
        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.accounts.edges.node.health.history.flatten()"))
                .hasSize(50 * 90);
        assertThat(answer.getList("data.accounts.edges.node.tasks.flatten()")).hasSize(50);
        assertThat(List.of(
                        services.accounts.calls().size(),
                        services.health.calls().size(),
                        services.playbooks.calls().size(),
                        services.messages.calls().size()))
                .containsExactly(1, 1, 1, 1);
        assertThat(services.playbooks.calls().getFirst().query()).containsEntry("include", "runs,tasks");
    }

    @Test
    void fiftySnapshotsWithTheirNextActionsAndFeedsAreOneCallEach() {
        // When
        JsonPath answer = ask("""
                { accounts(first: 50) { edges { node {
                    snapshot { customer priority reasons notes { text } nextAction { title } }
                    timeline(first: 5, kinds: [NOTE]) { kind text mentions } } } } }""");
        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.accounts.edges.node.snapshot.nextAction.title"))
                .hasSize(50)
                .containsOnly("Review progress");
        assertThat(answer.getList("data.accounts.edges.node.timeline.flatten()"))
                .hasSize(50);
        assertThat(services.accounts.calls()).hasSize(3);
        assertThat(services.playbooks.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.query())
                        .containsEntry("include", "tasks")
                        .containsEntry("limit", "50"));
    }

    @Test
    void fiftyAccountsWithAllThatAccountsServiceKnowsAreOneCallForEachKindOfThing() {
        // When
        JsonPath answer = ask("""
                { accounts(first: 50) { edges { node { name
                    journey { stage daysInStage stages { stage cause reason } milestones { kind reachedOn version }
                              timeToValueDays }
                    hierarchy { ancestors { name } children(first: 5) { name } accounts seats mrr { amount } }
                    stakeholders { stakeholders { name roles strength } risks }
                    valueMoments(first: 3) { title } few: valueMoments(first: 1) { title }
                    churns { reason badFit lostMrr { amount } }
                    revenueMovements(first: 2) { edges { node { kind amount { amount currency } } cursor }
                                                 pageInfo { hasNextPage endCursor } }
                    ownerMember { name email roles } engagement { name engagementModel cadence { checkInEvery } }
                    snapshot { priority } timeline { title } } } } }""");

        // Then
        assertThat(answer.getList("errors")).isNull();
        String nodes = "data.accounts.edges.node.";
        assertThat(answer.getList(nodes + "journey.milestones.flatten()")).hasSize(50);
        assertThat(answer.getList(nodes + "hierarchy.children.flatten()")).hasSize(100);
        assertThat(answer.getList(nodes + "stakeholders.stakeholders.flatten()"))
                .hasSize(50);
        assertThat(answer.getList(nodes + "churns.flatten()")).hasSize(50);
        assertThat(answer.getList(nodes + "revenueMovements.edges.flatten()")).hasSize(100);
        assertThat(answer.getList(nodes + "ownerMember.name")).hasSize(50).containsOnly("Carl Tester");
        assertThat(services.accounts.calls())
                .extracting(StandIn.Call::path)
                .containsExactlyInAnyOrder(
                        "/v1/accounts",
                        "/v1/journeys",
                        "/v1/hierarchies",
                        "/v1/stakeholder-maps",
                        "/v1/value-moments",
                        "/v1/churns",
                        "/v1/revenue-ledgers",
                        "/v1/staff",
                        "/v1/segments",
                        "/v1/account-snapshots",
                        "/v1/timeline-entries");
    }

    @Test
    void theLedgersOfManyAccountsGoOnBehindACursorByOneCall() {
        // Given
        String end =
                ask("{ accounts(first: 1) { edges { node { revenueMovements(first: 2) { pageInfo { endCursor } } } } } }")
                        .getString("data.accounts.edges[0].node.revenueMovements.pageInfo.endCursor");
        services.recover();

        // When
        JsonPath answer = ask("""
                query ($after: String) { accounts(first: 50) { edges { node { revenueMovements(first: 2, after: $after) {
                  edges { node { kind } } pageInfo { hasNextPage hasPreviousPage } } } } } }""", Map.of("after", end));

        // Then
        assertThat(answer.getList("data.accounts.edges.node.revenueMovements.edges.node.kind.flatten()"))
                .hasSize(50)
                .containsOnly("NEW");
        assertThat(answer.getList("data.accounts.edges.node.revenueMovements.pageInfo.hasPreviousPage"))
                .containsOnly(true);
        assertThat(services.accounts.calls()).hasSize(2);
    }

    @Test
    void theAccountsAboveManyAccountsAreOneCall() {
        // When
        JsonPath answer = ask("{ accounts(first: 50) { edges { node { name parent { name journey { stage } } } } } }");

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.accounts.edges.node.parent.name"))
                .hasSize(49)
                .containsOnly("Acme 1");
        assertThat(services.accounts.calls())
                .extracting(StandIn.Call::path)
                .containsExactly("/v1/accounts", "/v1/accounts", "/v1/journeys");
    }

    @Test
    void aTimelineIsOfAllKindsWhereNoneIsNamed() {
        // When
        JsonPath answer = ask("{ accounts(first: 1) { edges { node { timeline { title } } } } }");
        // Then
        assertThat(answer.getList("data.accounts.edges[0].node.timeline.title")).containsExactly("Note");
        assertThat(services.accounts.calls().getLast().query()).doesNotContainKey("kinds");
    }

    @Test
    void whatIsNotAskedForIsNotFetched() {
        // When
        ask("{ accounts { edges { node { name health { score } } } } }");
        // Then
        assertThat(services.accounts.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.query()).doesNotContainKeys("include", "count"));
        assertThat(services.health.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.query()).containsOnlyKeys("accountIds"));
        assertThat(services.calls()).isEqualTo(2);
    }

    @Test
    void aliasesWithOtherArgumentsShareOneCall() {
        // When
        JsonPath answer = ask("""
                { accounts(first: 3) { edges { node {
                    week: health { history(days: 7) { date } } quarter: health { history(days: 80) { date } }
                    one: runs(first: 1) { id } many: runs(first: 9) { id } } } } }""");
        // Then
        assertThat(answer.getList("data.accounts.edges[0].node.week.history")).hasSize(8);
        assertThat(answer.getList("data.accounts.edges[0].node.quarter.history"))
                .hasSize(81);
        assertThat(services.health.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.query()).containsEntry("days", "80"));
        assertThat(services.playbooks.calls())
                .singleElement()
                .satisfies(call ->
                        assertThat(call.query()).containsEntry("limit", "9").containsEntry("include", "runs"));
    }

    @Test
    void theAccountsOfManyTasksAreOneCall() {
        // When
        JsonPath answer = ask("{ myTasks(first: 20) { title account { name health { band } } } }");
        // Then
        assertThat(answer.getList("data.myTasks.account.name")).hasSize(20).doesNotContainNull();
        assertThat(services.accounts.calls()).hasSize(1);
        assertThat(services.health.calls()).hasSize(1);
    }
}
