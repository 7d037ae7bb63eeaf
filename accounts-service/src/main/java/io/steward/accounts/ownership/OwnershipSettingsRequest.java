package io.steward.accounts.ownership;

import io.steward.accounts.rules.Texts;
import io.steward.platform.expressions.InvalidConditionException;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How owners are found. An account weighs the value of its revenue's bound times the value of its score's bound. */
@Schema(name = "OwnershipSettingsRequest")
record OwnershipSettingsRequest(
        @Schema(description = "Whether accounts without an owner get one by themselves.", required = true)
        Boolean automatic,

        @Schema(description = "Weights by monthly revenue in the reporting currency.", required = true)
        List<Bound> revenueWeights,

        @Schema(description = "The weight of an account whose revenue is not known.", required = true, examples = "1")
        BigDecimal unknownRevenueWeight,

        @Schema(description = "Factors by health score.", required = true)
        List<Bound> riskFactors,

        @Schema(description = "The factor of an account without a score.", required = true, examples = "1")
        BigDecimal unknownRiskFactor,

        @Schema(
                description = "Ordinary accounts that a person of whom Keycloak tells no capacity can look after.",
                required = true,
                minimum = "0",
                maximum = "100000",
                examples = "50")
        Integer defaultCapacity,

        @Schema(
                description = "Utilisations that differ by no more percent points are even.",
                required = true,
                minimum = "0",
                maximum = "100",
                examples = "5")
        Integer evenWithinPercent,

        @Schema(description = "The first that holds says the pool of an account.", required = true)
        List<AssignmentRule> rules)
        implements Checked {

    private static final int MOST_BOUNDS = 20;
    private static final int MOST_RULES = 100;
    private static final int MOST_POOL_CHARACTERS = 100;
    private static final int MOST_CAPACITY = 100_000;
    private static final int DECIMALS = 2;
    private static final BigDecimal MOST_VALUE = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_BOUND = new BigDecimal("1000000000000");

    @Override
    public void check(Faults faults) {
        faults.check(automatic != null, "#/automatic", "is required");
        checkBounds(faults, "#/revenueWeights", revenueWeights);
        checkValue(faults, "#/unknownRevenueWeight", unknownRevenueWeight);
        checkBounds(faults, "#/riskFactors", riskFactors);
        checkValue(faults, "#/unknownRiskFactor", unknownRiskFactor);
        faults.check(
                defaultCapacity != null && defaultCapacity >= 0 && defaultCapacity <= MOST_CAPACITY,
                "#/defaultCapacity",
                "must be from 0 to " + MOST_CAPACITY);
        faults.check(
                evenWithinPercent != null && evenWithinPercent >= 0 && evenWithinPercent <= 100,
                "#/evenWithinPercent",
                "must be from 0 to 100");
        checkRules(faults);
    }

    private static void checkBounds(Faults faults, String pointer, List<Bound> bounds) {
        if (bounds == null || bounds.isEmpty() || bounds.size() > MOST_BOUNDS) {
            faults.check(false, pointer, "must be 1 to " + MOST_BOUNDS + " bounds");
            return;
        }
        BigDecimal before = null;
        for (int index = 0; index < bounds.size(); index++) {
            String place = pointer + "/" + index;
            Bound bound = bounds.get(index);
            if (bound == null) {
                faults.check(false, place, "must be an object");
                continue;
            }
            checkFrom(faults, place + "/from", bound.from(), before);
            checkValue(faults, place + "/value", bound.value());
            before = bound.from() == null ? before : bound.from();
        }
    }

    private static void checkFrom(Faults faults, String pointer, BigDecimal from, BigDecimal before) {
        if (from == null || from.abs().compareTo(MOST_BOUND) > 0) {
            faults.check(false, pointer, "must be a number of at most " + MOST_BOUND.toPlainString());
        } else if (before == null) {
            faults.check(from.signum() == 0, pointer, "must be 0: there is a value for everything");
        } else {
            faults.check(from.compareTo(before) > 0, pointer, "must be greater than the bound before");
        }
    }

    private static void checkValue(Faults faults, String pointer, BigDecimal value) {
        faults.check(
                value != null
                        && value.signum() > 0
                        && value.compareTo(MOST_VALUE) <= 0
                        && value.stripTrailingZeros().scale() <= DECIMALS,
                pointer,
                "must be from 0.01 to 100, with at most two decimals");
    }

    private void checkRules(Faults faults) {
        if (rules == null || rules.size() > MOST_RULES) {
            faults.check(false, "#/rules", "must be a list of at most " + MOST_RULES + " rules");
            return;
        }
        for (int index = 0; index < rules.size(); index++) {
            String place = "#/rules/" + index;
            AssignmentRule rule = rules.get(index);
            if (rule == null) {
                faults.check(false, place, "must be an object");
                continue;
            }
            Texts.checkRequired(faults, place + "/pool", rule.pool(), MOST_POOL_CHARACTERS);
            checkCondition(faults, place + "/when", rule.when());
        }
    }

    private static void checkCondition(Faults faults, String pointer, String when) {
        if (when == null || when.isBlank()) {
            faults.check(false, pointer, "is required");
            return;
        }
        try {
            AssignmentRules.CONDITIONS.read(when);
        } catch (InvalidConditionException e) {
            faults.add(Fault.at(pointer, e.getMessage()));
        }
    }
}
