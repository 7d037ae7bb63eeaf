package io.steward.gateway;

import io.steward.platform.contracts.accounts.AccountPlanReviewView;
import io.steward.platform.contracts.accounts.AccountPlanView;
import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.contracts.accounts.OutcomeRank;
import io.steward.platform.contracts.accounts.PlanMilestoneStatus;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import io.steward.platform.contracts.accounts.PlanOutcomeView;
import io.steward.platform.contracts.accounts.SuccessPlanKind;
import io.steward.platform.contracts.accounts.SuccessPlanStatus;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What accounts-service tells of plans. */
final class PlanSamples {

    private static final LocalDate DAY = LocalDate.parse("2026-02-03");

    private PlanSamples() {}

    static UUID planId(UUID account) {
        return Samples.id(60_000 + Samples.number(account));
    }

    static UUID outcomeId(UUID account) {
        return Samples.id(61_000 + Samples.number(account));
    }

    static UUID milestoneId(UUID account) {
        return Samples.id(62_000 + Samples.number(account));
    }

    static SuccessPlanView plan(UUID account) {
        return new SuccessPlanView(
                planId(account),
                account,
                SuccessPlanKind.ONBOARDING,
                "First 90 days",
                new SuccessPlanView.Template("30-60-90", 2),
                SuccessPlanStatus.ACTIVE,
                DAY,
                DAY.plusDays(89),
                List.of(new SuccessPlanView.Phase(
                        "First value", DAY, DAY.plusDays(29), "Setup done", "Key action weekly")),
                List.of(outcome(account)),
                List.of(milestone(account)),
                new SuccessPlanView.Attainment(67, 1, 2),
                "carl",
                Samples.NOW,
                null,
                null,
                null,
                4);
    }

    static PlanOutcomeView outcome(UUID account) {
        return new PlanOutcomeView(
                outcomeId(account),
                "Daily work",
                OutcomeRank.PRIMARY,
                new MetricTarget(
                        "daily users", MetricTarget.Comparison.AT_LEAST, new BigDecimal("50"), "%", "activeUsers7", true),
                new BigDecimal("42"),
                Samples.NOW,
                DAY.plusDays(60),
                List.of(Samples.contactId(account)),
                milestoneId(account),
                null,
                null,
                2);
    }

    static PlanMilestoneView milestone(UUID account) {
        return new PlanMilestoneView(
                milestoneId(account),
                planId(account),
                account,
                "First workflow live",
                "First value",
                DAY.plusDays(20),
                "carl",
                MilestoneKind.ACTIVATION,
                PlanMilestoneStatus.OVERDUE,
                null,
                null,
                null,
                null,
                3);
    }

    static AccountPlanView accountPlan(UUID account) {
        return new AccountPlanView(
                account,
                "Renewal",
                "Close in two days",
                "Sponsor leaves",
                "Subsidiary",
                "A workshop",
                DAY.plusMonths(3),
                Samples.NOW,
                "carl",
                Samples.NOW,
                5);
    }

    static AccountPlanReviewView review(UUID account) {
        return new AccountPlanReviewView(
                Samples.id(63_000), account, "carl", Samples.NOW, "All well", 5, null, List.of(), DAY.plusMonths(3));
    }
}
