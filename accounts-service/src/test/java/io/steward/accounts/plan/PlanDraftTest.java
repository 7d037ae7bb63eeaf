package io.steward.accounts.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.steward.accounts.plan.PlanDraft.Basis;
import io.steward.accounts.plan.PlanTemplateService.Published;
import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.MetricTarget.Comparison;
import io.steward.platform.contracts.accounts.OutcomeRank;
import io.steward.platform.contracts.accounts.SuccessDefinitionView;
import io.steward.platform.contracts.accounts.SuccessPlanKind;
import io.steward.platform.definitions.DefinitionText;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanDraftTest {

    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final MetricTarget HALF_OF_SEATS = new MetricTarget(
            "daily active users", Comparison.AT_LEAST, BigDecimal.valueOf(50), "%", "activeUsers7", true);
    private static final MetricTarget PROJECTS =
            new MetricTarget("projects", Comparison.AT_LEAST, BigDecimal.valueOf(3), null, null, null);

    static List<String> files() {
        return BuiltInPlanTemplates.FILES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyBuiltInTemplateKeepsTheRules(String file) {
        Faults faults = new Faults();

        template(file).check(faults);

        assertThat(faults.all()).isEmpty();
    }

    @Test
    void theDaysOfThe306090PlanAreCountedFromItsStart() {
        PlanDraft draft = PlanDraft.of(request(START, null), basis("30-60-90.yaml", null), "carl", START);

        assertThat(draft.phases())
                .extracting(phase -> phase.name() + " " + phase.startsOn() + " " + phase.endsOn())
                .containsExactly(
                        "First value 2026-03-02 2026-03-31",
                        "Adoption 2026-04-01 2026-04-30",
                        "Measurable outcome 2026-05-01 2026-05-30");
        assertThat(draft.milestones())
                .extracting(milestone ->
                        milestone.content().dueOn() + " " + milestone.content().title())
                .containsExactly(
                        "2026-03-31 Setup done",
                        "2026-03-31 First workflow live",
                        "2026-04-30 Second use case",
                        "2026-04-30 Team trained",
                        "2026-05-30 ROI reported",
                        "2026-05-30 Sponsor review");
        assertThat(draft.endsOn()).isEqualTo("2026-05-30");
        assertThat(draft.kind()).isEqualTo(SuccessPlanKind.ONBOARDING);
        assertThat(draft.milestones())
                .allMatch(milestone -> milestone.content().owner().equals("carl"));
    }

    @Test
    void theWeeksOfThe12WeekPlanAreSevenDaysEach() {
        PlanDraft draft = PlanDraft.of(request(START, null), basis("12-week-onboarding.yaml", null), null, START);

        assertThat(draft.phases())
                .extracting(phase -> phase.name() + " " + phase.startsOn() + " " + phase.endsOn())
                .containsExactly(
                        "Kickoff and planning 2026-03-02 2026-03-08",
                        "Training and setup 2026-03-09 2026-03-29",
                        "First value 2026-03-30 2026-04-26",
                        "Broader adoption 2026-04-27 2026-05-24");
        assertThat(draft.endsOn()).isEqualTo(START.plusWeeks(12).minusDays(1));
    }

    @Test
    void withoutADayThePlanStartsToday() {
        LocalDate leapDay = LocalDate.parse("2028-02-29");

        PlanDraft draft = PlanDraft.of(request(null, null), basis("30-60-90.yaml", null), null, leapDay);

        assertThat(draft.startsOn()).isEqualTo(leapDay);
        assertThat(draft.phases().getFirst().endsOn()).isEqualTo("2028-03-29");
    }

    @Test
    void theOutcomesOfTheSuccessDefinitionAreTakenOverWithTheirTargets() {
        SuccessDefinitionView definition = new SuccessDefinitionView(
                "saas-tool",
                "SaaS tool",
                "Using core features",
                "Feature adoption",
                "Daily work in the product",
                List.of("More teams work in it"),
                "Daily users",
                List.of(HALF_OF_SEATS, PROJECTS),
                1);

        PlanDraft draft = PlanDraft.of(request(START, null), basis("saas-tool-success.yaml", definition), null, START);

        assertThat(draft.outcomes())
                .extracting(outcome ->
                        outcome.content().rank() + " " + outcome.content().title())
                .containsExactly(
                        "PRIMARY Daily work in the product", "SECONDARY projects", "SECONDARY More teams work in it");
        assertThat(draft.outcomes())
                .extracting(outcome -> outcome.content().target())
                .containsExactly(HALF_OF_SEATS, PROJECTS, null);
        assertThat(draft.outcomes())
                .allMatch(outcome -> draft.endsOn().equals(outcome.content().dueOn()));
    }

    @Test
    void whatTheRequestAddsComesBesideTheTemplate() {
        OutcomeRequest outcome = OutcomeRequest.wanted("One more", OutcomeRank.SECONDARY, null, null);
        MilestoneRequest milestone = new MilestoneRequest("One more", null, START, "cora", null, null, null);
        StartPlanRequest request =
                new StartPlanRequest("30-60-90", null, "Ours", START, null, null, List.of(milestone), List.of(outcome));

        PlanDraft draft = PlanDraft.of(request, basis("30-60-90.yaml", null), "carl", START);

        assertThat(draft.title()).isEqualTo("Ours");
        assertThat(draft.milestones()).hasSize(7);
        assertThat(draft.milestones().getLast().content().owner()).isEqualTo("cora");
        assertThat(draft.outcomes()).hasSize(4);
    }

    @Test
    void aPlanDoesNotEndBeforeItStarts() {
        StartPlanRequest request = request(START, START.minusDays(1));

        assertThatThrownBy(() -> PlanDraft.of(request, "carl", START)).isInstanceOf(ProblemException.class);
    }

    private static StartPlanRequest request(LocalDate startsOn, LocalDate endsOn) {
        return new StartPlanRequest(null, SuccessPlanKind.SUCCESS, null, startsOn, endsOn, null, null, null);
    }

    private static Basis basis(String file, SuccessDefinitionView definition) {
        return new Basis(new Published(1, template(file)), definition);
    }

    private static PlanTemplateDefinition template(String file) {
        try {
            return new ObjectMapper()
                    .treeToValue(DefinitionText.parse(BuiltInPlanTemplates.text(file)), PlanTemplateDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
