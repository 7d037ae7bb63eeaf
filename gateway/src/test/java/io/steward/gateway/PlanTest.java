package io.steward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.steward.platform.pages.Page;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Success plans and account plans, read and changed. */
@QuarkusTest
class PlanTest extends GatewayTest {

    private static final UUID ACCOUNT = Samples.id(1);
    private static final String PLAN = PlanSamples.planId(ACCOUNT).toString();
    private static final String OUTCOME = PlanSamples.outcomeId(ACCOUNT).toString();
    private static final String MILESTONE = PlanSamples.milestoneId(ACCOUNT).toString();
    private static final String PLAN_PATH = "/v1/success-plans/" + PLAN;
    private static final String WHOLE = "successPlan { id title version milestones { title } }";

    @BeforeEach
    void everyAccountHasItsPlans() {
        services.accounts
                .on(
                        "GET /v1/success-plans",
                        call -> StandIn.Answer.ok(Page.whole(StandIns.keys(call, "accountIds")
                                .map(PlanSamples::plan)
                                .toList())))
                .on("GET " + PLAN_PATH, call -> StandIn.Answer.ok(PlanSamples.plan(ACCOUNT)))
                .on(
                        "GET /v1/account-plans/written",
                        call -> StandIn.Answer.ok(Page.whole(StandIns.keys(call, "accountIds")
                                .map(PlanSamples::accountPlan)
                                .toList())))
                .on(
                        "GET /v1/success-plan-milestones",
                        call -> StandIn.Answer.ok(Page.whole(Samples.ids()
                                .limit(call.number("limit", 50))
                                .map(PlanSamples::milestone)
                                .toList())));
    }

    @Test
    void thePlansOfFiftyAccountsAreOneCallOfEachKind() {
        // When
        JsonPath answer = ask("""
                { accounts(first: 50) { edges { node {
                    successPlans(status: ACTIVE) { id kind title template templateVersion startsOn endsOn version
                      phases { name goal proof } attainment { percent reached outcomes }
                      outcomes { title rank target { metric target healthMetric ofSeats } currentValue stakeholderIds version }
                      milestones { title status dueOn owner journeyMilestone version account { name } } }
                    accountPlan { ourGoals customerGoals risks opportunities investment nextReviewOn version } } } } }""");

        // Then
        assertThat(answer.getList("errors")).isNull();
        String plans = "data.accounts.edges.node.successPlans.flatten().";
        assertThat(answer.getList(plans + "attainment.percent")).hasSize(50).containsOnly(67);
        assertThat(answer.getList(plans + "outcomes.flatten().target.healthMetric"))
                .containsOnly("activeUsers7");
        assertThat(answer.getList(plans + "milestones.flatten().account.name")).contains("Acme 1", "Acme 50");
        assertThat(answer.getList("data.accounts.edges.node.accountPlan.risks")).hasSize(50);
        assertThat(services.accounts.calls())
                .extracting(StandIn.Call::path)
                .containsExactlyInAnyOrder("/v1/accounts", "/v1/success-plans", "/v1/account-plans/written");
    }

    @Test
    void theMilestonesOfAllPlansAreAListWithFilters() {
        // When
        JsonPath answer = ask("""
                { planMilestones(first: 20, filter: { owner: "carl", status: OVERDUE, dueBefore: "2026-03-01" }) {
                    edges { cursor node { title status planId account { name } } } pageInfo { hasNextPage } } }""");

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.planMilestones.edges.node.account.name"))
                .hasSize(20)
                .doesNotContainNull();
        assertThat(services.accounts.calls()).hasSize(2);
        assertThat(services.accounts.calls().getFirst().query())
                .containsEntry("owner", "carl")
                .containsEntry("status", "OVERDUE")
                .containsEntry("dueBefore", "2026-03-01")
                .containsEntry("limit", "20");
    }

    static List<Arguments> changes() {
        return List.of(
                Arguments.of(
                        "startSuccessPlan",
                        "accountId: \"" + ACCOUNT + "\", template: \"30-60-90\", "
                                + "milestones: [{ title: \"Live\", dueOn: \"2026-03-01\" }]",
                        "POST",
                        "/v1/accounts/" + ACCOUNT + "/success-plans",
                        "{\"template\":\"30-60-90\",\"milestones\":[{\"title\":\"Live\",\"dueOn\":\"2026-03-01\"}]}",
                        PlanSamples.plan(ACCOUNT)),
                Arguments.of(
                        "updateSuccessPlan",
                        "planId: \"" + PLAN + "\", endsOn: null",
                        "PATCH",
                        PLAN_PATH,
                        "{\"endsOn\":null}",
                        PlanSamples.plan(ACCOUNT)),
                Arguments.of(
                        "endSuccessPlan",
                        "planId: \"" + PLAN + "\", result: COMPLETED, note: \"Done\"",
                        "POST",
                        PLAN_PATH + "/ending",
                        "{\"result\":\"COMPLETED\",\"note\":\"Done\"}",
                        PlanSamples.plan(ACCOUNT)),
                Arguments.of(
                        "addPlanOutcome",
                        "planId: \"" + PLAN + "\", title: \"Saved\", rank: SECONDARY, milestoneId: \"" + MILESTONE + "\"",
                        "POST",
                        PLAN_PATH + "/outcomes",
                        "{\"title\":\"Saved\",\"rank\":\"SECONDARY\",\"milestoneId\":\"" + MILESTONE + "\"}",
                        PlanSamples.outcome(ACCOUNT)),
                Arguments.of(
                        "updatePlanOutcome",
                        "planId: \"" + PLAN + "\", outcomeId: \"" + OUTCOME + "\", currentValue: 43.5",
                        "PATCH",
                        PLAN_PATH + "/outcomes/" + OUTCOME,
                        "{\"currentValue\":43.5}",
                        PlanSamples.outcome(ACCOUNT)),
                Arguments.of(
                        "removePlanOutcome",
                        "planId: \"" + PLAN + "\", outcomeId: \"" + OUTCOME + "\"",
                        "DELETE",
                        PLAN_PATH + "/outcomes/" + OUTCOME,
                        "",
                        ""),
                Arguments.of(
                        "addPlanMilestone",
                        "planId: \"" + PLAN + "\", title: \"Trained\", dueOn: \"2026-04-01\"",
                        "POST",
                        PLAN_PATH + "/milestones",
                        "{\"title\":\"Trained\",\"dueOn\":\"2026-04-01\"}",
                        PlanSamples.milestone(ACCOUNT)),
                Arguments.of(
                        "updatePlanMilestone",
                        "planId: \"" + PLAN + "\", milestoneId: \"" + MILESTONE + "\", status: DONE",
                        "PATCH",
                        PLAN_PATH + "/milestones/" + MILESTONE,
                        "{\"status\":\"DONE\"}",
                        PlanSamples.milestone(ACCOUNT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangeOfAPlanIsAnsweredWithTheWholePlan(
            String name, String input, String method, String path, String body, Object answered) {
        // Given
        services.accounts.on(
                method + " " + path,
                call -> new StandIn.Answer(answered.equals("") ? 204 : 200, answered, "application/json"));

        // When
        JsonPath answer =
                ask("mutation { %s(input: { %s }) { %s userErrors { message } } }".formatted(name, input, WHOLE));

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data." + name + ".successPlan.title")).isEqualTo("First 90 days");
        assertThat(services.accounts.calls().getFirst()).satisfies(call -> {
            assertThat(call.path()).isEqualTo(path);
            assertThat(call.body()).isEqualTo(body);
        });
    }

    @Test
    void ofAMilestoneTooWhoIsLateIsShownHowItStands() {
        // Given
        Problem problem = Problem.of(ProblemKind.PRECONDITION_FAILED, "too late")
                .withCurrent(PlanSamples.milestone(ACCOUNT));
        services.accounts.on(
                "PATCH " + PLAN_PATH + "/milestones/" + MILESTONE, call -> StandIn.Answer.problem(412, problem));

        // When
        JsonPath answer = ask("""
                mutation { updatePlanMilestone(input: { planId: "%s", milestoneId: "%s", expectedVersion: 2, status: DONE }) {
                  userErrors { code current { version ... on PlanMilestone { title status } } } } }""".formatted(PLAN, MILESTONE));

        // Then
        assertThat(answer.getList("data.updatePlanMilestone.userErrors"))
                .isEqualTo(List.of(Map.of(
                        "code",
                        "PRECONDITION_FAILED",
                        "current",
                        Map.of("version", 3, "title", "First workflow live", "status", "OVERDUE"))));
        assertThat(services.accounts.calls().getFirst().headers()).containsEntry("If-match", "\"2\"");
    }

    @Test
    void aFaultInTheStartOfAPlanIsToldAtItsPlace() {
        // Given
        Problem problem = Problem.of(ProblemKind.INVALID, "a fault")
                .withErrors(List.of(Fault.at("#/milestones/0/dueOn", "lies before the plan")));
        services.accounts.on(
                "POST /v1/accounts/" + ACCOUNT + "/success-plans", call -> StandIn.Answer.problem(422, problem));

        // When
        JsonPath answer = ask("""
                mutation { startSuccessPlan(input: { accountId: "%s", kind: SUCCESS, title: "T",
                    milestones: [{ title: "Live", dueOn: "2020-03-01" }] }) { userErrors { pointer } } }""".formatted(ACCOUNT));

        // Then
        assertThat(answer.getList("data.startSuccessPlan.userErrors.pointer"))
                .isEqualTo(List.of("#/milestones/0/dueOn"));
    }

    @Test
    void anAccountPlanIsWrittenAndReviewed() {
        // Given
        String path = "/v1/accounts/" + ACCOUNT + "/account-plan";
        services.accounts
                .on("PUT " + path, call -> StandIn.Answer.ok(PlanSamples.accountPlan(ACCOUNT)))
                .on("POST " + path + "/reviews", call -> StandIn.Answer.ok(PlanSamples.review(ACCOUNT)));

        // When
        JsonPath answer = ask("""
                mutation { writeAccountPlan(input: { accountId: "%1$s", expectedVersion: 4, risks: "Sponsor leaves" }) {
                    accountPlan { risks version } userErrors { message } }
                  reviewAccountPlan(input: { accountId: "%1$s", notes: "All well" }) {
                    accountPlan { lastReviewedAt } userErrors { message } } }""".formatted(ACCOUNT));

        // Then
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getInt("data.writeAccountPlan.accountPlan.version")).isEqualTo(5);
        assertThat(answer.getString("data.reviewAccountPlan.accountPlan.lastReviewedAt"))
                .isEqualTo("2026-03-01T08:00:00Z");
        assertThat(services.accounts.calls())
                .extracting(StandIn.Call::body)
                .contains("{\"risks\":\"Sponsor leaves\"}", "{\"notes\":\"All well\"}");
    }
}
