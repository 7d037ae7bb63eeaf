package io.steward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.steward.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What queries answer of the program, its people and its money. */
@QuarkusTest
class ProgramQueryTest extends GatewayTest {

    @Test
    void theWayOfAnAccountIsTold() {
        // When
        JsonPath answer = ask("""
                query ($id: ID!) { account(id: $id) { journey { stage since daysInStage expectedDays
                  stages { stage from to days cause reason changedBy }
                  milestones { kind reachedOn proof recordedBy version } timeToValueDays onboardingCompletedAt }
                  hierarchy { ancestors { id name mrr { amount } } children(first: 1) { name } accounts seats
                              mrr { amount currency } } } }""", Map.of("id", Samples.id(7).toString()));

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getInt("data.account.journey.timeToValueDays")).isEqualTo(9);
        assertThat(answer.getList("data.account.journey.stages.cause")).isEqualTo(List.of("CREATED", "MOVED"));
        assertThat(answer.getString("data.account.journey.milestones[0].reachedOn"))
                .isEqualTo("2026-02-03");
        assertThat(answer.getList("data.account.hierarchy.children.name")).isEqualTo(List.of("Acme 2"));
        assertThat(answer.getInt("data.account.hierarchy.accounts")).isEqualTo(3);
        assertThat(answer.getDouble("data.account.hierarchy.mrr[0].amount")).isEqualTo(3751.5);
    }

    @Test
    void thePeopleOfAnAccountAreToldWithTheirRisks() {
        // When
        JsonPath answer = ask("""
                query ($id: ID!) { account(id: $id) { stakeholders { stakeholders { contactId name email roles strength
                  note lastContactAt version } risks } valueMoments { id title proof happenedOn recordedBy } churns {
                  reason badFit churnedOn note lostMrr { amount } reactivatedOn } } }""", Map.of("id", Samples.id(7).toString()));

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.account.stakeholders.risks"))
                .isEqualTo(List.of("SINGLE_THREADED", "WEAK_CHAMPION"));
        assertThat(answer.getInt("data.account.stakeholders.stakeholders[0].strength"))
                .isEqualTo(2);
        assertThat(answer.getString("data.account.valueMoments[0].title")).isEqualTo("Two days saved");
        assertThat(answer.getBoolean("data.account.churns[0].badFit")).isTrue();
    }

    @Test
    void theStaffIsAListWithFilters() {
        // When
        JsonPath answer = ask("""
                { staff(first: 10, role: "csm", pool: "smb", enabled: true) { edges { cursor node { username name email
                    roles pool capacity enabled ownedAccounts seenAt leftAt } } pageInfo { hasNextPage } }
                  carl: staffMember(username: "carl") { name } nobody: staffMember(username: "x") { name } }""");

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getInt("data.staff.edges[0].node.ownedAccounts")).isEqualTo(50);
        assertThat(answer.getString("data.carl.name")).isEqualTo("Carl Tester");
        assertThat(answer.getString("data.nobody")).isNull();
        assertThat(services.accounts.calls())
                .filteredOn(call -> call.path().equals("/v1/staff"))
                .singleElement()
                .satisfies(call -> assertThat(call.query())
                        .containsEntry("role", "csm")
                        .containsEntry("pool", "smb")
                        .containsEntry("enabled", "true")
                        .containsEntry("limit", "10"));
    }

    @Test
    void accountsToReassignBringTheirAccountsByOneCall() {
        // When
        JsonPath answer = ask(
                "{ accountsToReassign { edges { node { owner reason since account { name health { band } } } } } }");

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.accountsToReassign.edges.node.account.name"))
                .isEqualTo(List.of("Acme 1", "Acme 2"));
        assertThat(answer.getList("data.accountsToReassign.edges.node.reason")).containsOnly("OWNER_LEFT");
        assertThat(services.accounts.calls()).hasSize(2);
    }

    @Test
    void theFiguresOfRevenueAreToldByMonthAndGroup() {
        // When
        JsonPath answer = ask("""
                { revenueMetrics(from: "2026-01", to: "2026-02", by: SEGMENT) { reportingCurrency
                    months { month group mrrStart accountsStart netRevenueRetention lifetimeValue }
                    withoutRate { accounts mrr { amount currency } } }
                  revenueSettings { reportingCurrency version } }""");

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data.revenueMetrics.months[0].group")).isEqualTo("SMB");
        assertThat(answer.getInt("data.revenueMetrics.months[0].accountsStart")).isEqualTo(4);
        assertThat(answer.getString("data.revenueMetrics.withoutRate[0].mrr.currency"))
                .isEqualTo("USD");
        assertThat(services.accounts.calls())
                .filteredOn(call -> call.path().equals("/v1/revenue-metrics"))
                .singleElement()
                .satisfies(call -> assertThat(call.query())
                        .containsEntry("from", "2026-01")
                        .containsEntry("to", "2026-02")
                        .containsEntry("by", "SEGMENT"));
    }

    @Test
    void theProgramIsToldAndACharterThatNobodyWroteIsNull() {
        // When
        JsonPath answer = ask("""
                { journeyStages { stage goal measure expectedDays }
                  attributeDefinitions { name type allowedValues description version }
                  successDefinitions { key success targets { metric comparison target unit healthMetric ofSeats } version }
                  charter { whomWeServe } }""");

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data.journeyStages[0].goal")).isEqualTo("First value");
        assertThat(answer.getList("data.attributeDefinitions[0].allowedValues")).isEqualTo(List.of("gold", "silver"));
        assertThat(answer.getString("data.successDefinitions[0].targets[0].comparison"))
                .isEqualTo("AT_LEAST");
        assertThat(answer.getString("data.successDefinitions[0].targets[0].healthMetric"))
                .isEqualTo("activeUsers7");
        assertThat(answer.getMap("data")).containsEntry("charter", null);
    }

    @Test
    void segmentsAreCountedOnlyWhereTheirAccountsAreAskedFor() {
        // When
        JsonPath answer = ask("""
                { segments { key name description engagementModel dedicatedCsm training pool version accountCount
                    cadence { checkInEvery checkInAtLatestAfter reviewEvery newsletterEvery } } }""");
        ask("{ segments { key } }");

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getInt("data.segments[0].accountCount")).isEqualTo(50);
        assertThat(answer.getString("data.segments[0].cadence.reviewEvery")).isEqualTo("P3M");
        assertThat(services.accounts.calls().getFirst().query()).containsEntry("count", "true");
        assertThat(services.accounts.calls().getLast().query()).isEmpty();
    }

    @Test
    void anAdminReadsWhoChangedWhat() {
        // When
        JsonPath answer = askAs(Tokens.of("ada", "admin"), """
                { auditEntries(first: 5, filter: { actor: "carl", aggregate: "account", from: "2026-01-01" }) {
                    edges { node { recordedAt actor aggregate key action changes { field before after } } } } }""", Map.of());

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getMap("data.auditEntries.edges[0].node.changes[0]"))
                .containsEntry("field", "seats")
                .containsEntry("before", null)
                .containsEntry("after", "25");
        assertThat(services.accounts.calls().getFirst().query())
                .containsEntry("actor", "carl")
                .containsEntry("aggregate", "account")
                .containsEntry("from", "2026-01-01");
    }

    @Test
    void whoIsNoAdminReadsNoAudit() {
        // When
        JsonPath answer = ask("{ auditEntries { edges { cursor } } }");

        // Then
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(services.calls()).isZero();
    }
}
