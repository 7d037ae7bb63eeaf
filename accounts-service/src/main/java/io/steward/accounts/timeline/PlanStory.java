package io.steward.accounts.timeline;

import io.steward.platform.contracts.accounts.AccountEvent.AccountPlanReviewDue;
import io.steward.platform.contracts.accounts.AccountEvent.AccountPlanReviewed;
import io.steward.platform.contracts.accounts.AccountEvent.OutcomeReached;
import io.steward.platform.contracts.accounts.AccountEvent.PlanEvent;
import io.steward.platform.contracts.accounts.AccountEvent.PlanMilestoneDone;
import io.steward.platform.contracts.accounts.AccountEvent.PlanMilestoneOverdue;
import io.steward.platform.contracts.accounts.AccountEvent.SuccessPlanEnded;
import io.steward.platform.contracts.accounts.AccountEvent.SuccessPlanStarted;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.accounts.TimelineKind;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.inbox.ReceivedEvent;
import java.util.Locale;

/** What the plans for an account tell. */
final class PlanStory {

    private PlanStory() {}

    static TimelineEntryView of(ReceivedEvent<PlanEvent> received) {
        return switch (received.event()) {
            case SuccessPlanStarted started ->
                entry(
                        received,
                        TimelineKind.SUCCESS_PLAN,
                        "Success plan begun: " + started.title(),
                        Facts.of("planId", started.planId().toString())
                                .and("kind", started.kind())
                                .and("template", started.templateKey()));
            case SuccessPlanEnded ended ->
                entry(
                        received,
                        TimelineKind.SUCCESS_PLAN,
                        "Success plan " + ended.status().name().toLowerCase(Locale.ROOT) + ": " + ended.title(),
                        Facts.of("planId", ended.planId().toString())
                                .and("kind", ended.kind())
                                .and("attainmentPercent", ended.attainmentPercent()));
            case OutcomeReached reached ->
                entry(
                        received,
                        TimelineKind.OUTCOME_REACHED,
                        "Outcome reached: " + reached.title(),
                        Facts.of("planId", reached.planId().toString())
                                .and("outcomeId", reached.outcomeId().toString())
                                .and("rank", reached.rank())
                                .and("value", reached.value()));
            case PlanMilestoneOverdue overdue ->
                entry(
                        received,
                        TimelineKind.MILESTONE,
                        "Milestone overdue: " + overdue.title(),
                        Facts.of("planId", overdue.planId().toString())
                                .and("milestoneId", overdue.milestoneId().toString())
                                .and("owner", overdue.owner())
                                .and("dueOn", overdue.dueOn().toString()));
            case PlanMilestoneDone done ->
                entry(
                        received,
                        TimelineKind.MILESTONE,
                        "Milestone done: " + done.title(),
                        Facts.of("planId", done.planId().toString())
                                .and("milestoneId", done.milestoneId().toString())
                                .and("doneBy", done.doneBy())
                                .and("dueOn", done.dueOn().toString()));
            case AccountPlanReviewed reviewed ->
                entry(
                        received,
                        TimelineKind.ACCOUNT_PLAN,
                        "Account plan reviewed",
                        Facts.of("reviewId", reviewed.reviewId().toString())
                                .and("planVersion", reviewed.planVersion())
                                .and("nextReviewOn", reviewed.nextReviewOn().toString()));
            case AccountPlanReviewDue due ->
                entry(
                        received,
                        TimelineKind.ACCOUNT_PLAN,
                        "Review of the account plan is due",
                        Facts.of("dueOn", due.dueOn().toString()));
        };
    }

    private static TimelineEntryView entry(
            ReceivedEvent<PlanEvent> received, TimelineKind kind, String title, Facts details) {
        return ToldEntry.of(
                Identifiers.named(received.time(), received.id() + " " + kind),
                received.event().subject(),
                received.time(),
                kind,
                received.actor(),
                title,
                details.map());
    }
}
