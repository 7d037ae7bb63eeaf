package io.steward.accounts.plan;

import io.steward.accounts.rules.Texts;
import io.steward.accounts.success.MetricTargets;
import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.OutcomeRank;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of an outcome of a plan. */
@Schema(name = "PlanOutcomeRequest")
record OutcomeRequest(
        @Schema(required = true, maxLength = 200, examples = "The team does its daily work in the product")
        String title,

        @Schema(required = true) OutcomeRank rank,

        @Schema(description = "Absent where a person says whether it is reached.")
        MetricTarget target,

        @Schema(
                description = "What is measured now; not where a health metric says it, nor without a target.",
                examples = "12")
        BigDecimal currentValue,

        @Schema(description = "By when it is wanted.", examples = "2026-06-30")
        LocalDate dueOn,

        @Schema(description = "Contacts of the account who want it, at most 50.")
        List<UUID> stakeholderIds,

        @Schema(description = "The milestone of this plan that it proves.")
        UUID milestoneId,

        @Schema(
                description = "How we know.",
                maxLength = 1000,
                examples = "Their CFO showed the figures in the review.")
        String proof,

        @Schema(description = "Whether it is reached; only where there is no target, from which it follows.")
        Boolean reached)
        implements Checked {

    private static final int MOST_STAKEHOLDERS = 50;

    OutcomeRequest {
        stakeholderIds = stakeholderIds == null ? List.of() : stakeholderIds;
    }

    /** An outcome that is wanted by a day, and of which nothing is known yet. */
    static OutcomeRequest wanted(String title, OutcomeRank rank, MetricTarget target, LocalDate dueOn) {
        return new OutcomeRequest(title, rank, target, null, dueOn, null, null, null, null);
    }

    /** The same, proving a milestone; null for none. */
    OutcomeRequest proving(UUID milestone) {
        return new OutcomeRequest(title, rank, target, currentValue, dueOn, stakeholderIds, milestone, proof, reached);
    }

    @Override
    public void check(Faults faults) {
        check(faults, "#");
    }

    void check(Faults faults, String pointer) {
        Texts.checkRequired(faults, pointer + "/title", title, PlanRules.MOST_TITLE_CHARACTERS);
        faults.check(rank != null, pointer + "/rank", "is required: PRIMARY or SECONDARY");
        if (target != null) {
            MetricTargets.check(faults, pointer + "/target", target);
        }
        if (currentValue != null) {
            MetricTargets.checkNumber(faults, pointer + "/currentValue", currentValue);
        }
        faults.check(
                currentValue == null || (target != null && target.healthMetric() == null),
                pointer + "/currentValue",
                "is said by the health metric, or has no meaning without a target");
        faults.check(
                reached == null || target == null,
                pointer + "/reached",
                "follows from the target and is not to be said");
        PlanRules.checkDay(faults, pointer + "/dueOn", dueOn);
        faults.check(
                stakeholderIds.size() <= MOST_STAKEHOLDERS
                        && stakeholderIds.stream().allMatch(Objects::nonNull)
                        && new HashSet<>(stakeholderIds).size() == stakeholderIds.size(),
                pointer + "/stakeholderIds",
                "must be at most " + MOST_STAKEHOLDERS + " different ids");
        if (proof != null) {
            Texts.checkProse(faults, pointer + "/proof", proof, PlanRules.MOST_NOTE_CHARACTERS);
        }
    }

    /**
     * What would have to be stated to make an outcome as it is.
     *
     * @param withState without it, what is known of it is left out: another target forgets that
     */
    static OutcomeRequest of(PlanOutcome outcome, List<UUID> stakeholderIds, boolean withState) {
        boolean said = withState && outcome.target() != null && outcome.target().healthMetric() == null;
        return new OutcomeRequest(
                outcome.title(),
                outcome.rank(),
                outcome.target(),
                said ? outcome.currentValue() : null,
                outcome.dueOn(),
                stakeholderIds,
                outcome.milestoneId(),
                outcome.proof(),
                (withState && outcome.target() == null) ? outcome.isReached() : null);
    }
}
