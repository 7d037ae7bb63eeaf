package io.steward.platform.contracts.accounts;

import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What accounts-service says on {@code steward.accounts.v1}. */
public sealed interface AccountEvent extends DomainEvent {

    /** An account was created. */
    @EventType("steward.account.created.v1")
    record AccountCreated(AccountView account) implements AccountEvent {
        @Override
        public UUID subject() {
            return account.id();
        }
    }

    /**
     * An account changed.
     *
     * @param account the whole account after the change
     * @param changed names of the fields that differ, as in the view
     * @param previous what those fields held before, but for the attributes; an empty one is absent
     * @param reason why, in the words of who changed it; null where nothing was said
     */
    @EventType("steward.account.updated.v1")
    record AccountUpdated(AccountView account, Set<String> changed, Map<String, Object> previous, String reason)
            implements AccountEvent {
        @Override
        public UUID subject() {
            return account.id();
        }
    }

    /**
     * A customer left.
     *
     * @param reason one word of accounts-service
     * @param badFit whether it was no customer to keep
     */
    @EventType("steward.account.churned.v1")
    record AccountChurned(UUID accountId, LocalDate churnedOn, String reason, boolean badFit) implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /** A customer who had left came back. */
    @EventType("steward.account.reactivated.v1")
    record AccountReactivated(UUID accountId, LocalDate reactivatedOn, String reason) implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /**
     * Somebody wrote down a note, or what came of talking to the customer.
     *
     * @param activityId its id in the timeline
     * @param contactId who it was with; null for nobody named
     * @param mentions user names of colleagues who are meant to see it
     */
    @EventType("steward.activity.recorded.v1")
    record ActivityRecorded(
            UUID accountId,
            UUID activityId,
            ActivityKind kind,
            UUID contactId,
            String author,
            List<String> mentions,
            Instant occurredAt)
            implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /** A contact was added to an account. */
    @EventType("steward.contact.created.v1")
    record ContactCreated(ContactReference contact) implements AccountEvent {
        @Override
        public UUID subject() {
            return contact.accountId();
        }
    }

    /** A contact changed. */
    @EventType("steward.contact.updated.v1")
    record ContactUpdated(ContactReference contact, Set<String> changed) implements AccountEvent {
        @Override
        public UUID subject() {
            return contact.accountId();
        }
    }

    /**
     * Whoever spoke for us at an account does so no more, or perhaps no more.
     *
     * @param lastOne whether nobody else there does
     * @param reason how it was noticed; null in events of before it was told
     */
    @EventType("steward.contact.champion-left.v1")
    record ChampionLeft(UUID accountId, UUID contactId, boolean lastOne, ChampionLeftReason reason)
            implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /** A contact left its account. */
    @EventType("steward.contact.removed.v1")
    record ContactRemoved(UUID accountId, UUID contactId) implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /**
     * The owner of an account was found to have left: the account needs another.
     *
     * @param owner user name of whoever left; still the account's owner
     */
    @EventType("steward.account.owner-left.v1")
    record AccountOwnerLeft(UUID accountId, String owner) implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /**
     * A survey was answered. What the customer wrote stays in accounts-service.
     *
     * @param responseId the answer's id there
     * @param survey key of the survey
     * @param contactId who answered; null where it is not known
     * @param score on the scale of the kind; null for an exit survey
     */
    @EventType("steward.survey.answered.v1")
    record SurveyAnswered(
            UUID accountId,
            UUID responseId,
            String survey,
            SurveyKind kind,
            UUID contactId,
            Integer score,
            Instant answeredAt)
            implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /**
     * What a customer told us was handed to those who can do something about it.
     *
     * @param contactId who said it; null where it is not known
     * @param teams keys of the teams
     */
    @EventType("steward.feedback.routed.v1")
    record FeedbackRouted(UUID accountId, UUID feedbackId, FeedbackKind kind, UUID contactId, List<String> teams)
            implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /**
     * It was decided what comes of something that a customer told us, or of a feature request that an account supports.
     *
     * @param feedbackId null for an account that supports the feature request and said nothing itself
     * @param featureRequestId null for feedback that is part of none
     * @param status DONE or DECLINED
     * @param contactId who said it and is to hear of it; null for nobody
     */
    @EventType("steward.feedback.closed.v1")
    record FeedbackClosed(
            UUID accountId,
            UUID feedbackId,
            UUID featureRequestId,
            FeedbackKind kind,
            FeedbackStatus status,
            UUID contactId)
            implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /** What is said of the plans for an account. */
    sealed interface PlanEvent extends AccountEvent {

        /** The account that it is about. */
        UUID accountId();

        @Override
        default UUID subject() {
            return accountId();
        }
    }

    /**
     * A success plan was begun.
     *
     * @param templateKey null where it was made from nothing
     * @param endsOn null where it is open-ended
     */
    @EventType("steward.success-plan.started.v1")
    record SuccessPlanStarted(
            UUID accountId,
            UUID planId,
            SuccessPlanKind kind,
            String title,
            String templateKey,
            Integer templateVersion,
            LocalDate startsOn,
            LocalDate endsOn)
            implements PlanEvent {}

    /**
     * A success plan ended.
     *
     * @param attainmentPercent share of its outcomes that were reached; null where it had none
     */
    @EventType("steward.success-plan.ended.v1")
    record SuccessPlanEnded(
            UUID accountId,
            UUID planId,
            SuccessPlanKind kind,
            String title,
            SuccessPlanStatus status,
            Integer attainmentPercent)
            implements PlanEvent {}

    /**
     * An outcome of a success plan was reached for the first time.
     *
     * @param value what was measured; null where a person said so
     */
    @EventType("steward.success-plan.outcome-reached.v1")
    record OutcomeReached(
            UUID accountId,
            UUID planId,
            UUID outcomeId,
            String title,
            OutcomeRank rank,
            BigDecimal value,
            Instant reachedAt)
            implements PlanEvent {}

    /**
     * The day of a milestone passed and it was open: told once for each day that it was due on.
     *
     * @param owner user name; null for nobody
     */
    @EventType("steward.success-plan.milestone-overdue.v1")
    record PlanMilestoneOverdue(
            UUID accountId, UUID planId, UUID milestoneId, String title, String owner, LocalDate dueOn)
            implements PlanEvent {}

    /** A milestone of a success plan was done. */
    @EventType("steward.success-plan.milestone-done.v1")
    record PlanMilestoneDone(
            UUID accountId,
            UUID planId,
            UUID milestoneId,
            String title,
            String owner,
            LocalDate dueOn,
            String doneBy,
            Instant doneAt)
            implements PlanEvent {}

    /** Somebody went through the plan of an account. */
    @EventType("steward.account-plan.reviewed.v1")
    record AccountPlanReviewed(
            UUID accountId, UUID reviewId, String reviewedBy, long planVersion, LocalDate nextReviewOn)
            implements PlanEvent {}

    /**
     * The day came on which the plan of an account is to be reviewed: told once for each such day.
     *
     * @param owner user name of the account's owner; null for nobody
     */
    @EventType("steward.account-plan.review-due.v1")
    record AccountPlanReviewDue(UUID accountId, String owner, LocalDate dueOn) implements PlanEvent {}
}
