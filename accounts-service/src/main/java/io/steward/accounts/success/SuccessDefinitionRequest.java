package io.steward.accounts.success;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.SuccessDefinitionView;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what success is for a type of product, whole. */
@Schema(name = "SuccessDefinitionRequest")
record SuccessDefinitionRequest(
        @Schema(required = true, maxLength = 100, examples = "SaaS tool")
        String productType,

        @Schema(description = "What success is.", required = true, maxLength = 500, examples = "Using core features")
        String success,

        @Schema(required = true, maxLength = 500, examples = "Feature adoption")
        String measuredBy,

        @Schema(required = true, maxLength = 500, examples = "The team does its daily work in the product")
        String primaryOutcome,

        @Schema(description = "At most 20.") List<String> secondaryOutcomes,

        @Schema(
                description = "What tells early that it will be.",
                required = true,
                maxLength = 500,
                examples = "Daily active users of all seats")
        String leadingIndicator,

        @Schema(description = "From 1 to 20.", required = true)
        List<MetricTarget> targets)
        implements Checked {

    private static final int MOST = 20;
    private static final int MOST_TYPE_CHARACTERS = 100;
    private static final int MOST_CHARACTERS = 500;

    @Override
    public void check(Faults faults) {
        Texts.checkRequired(faults, "#/productType", productType, MOST_TYPE_CHARACTERS);
        Texts.checkRequired(faults, "#/success", success, MOST_CHARACTERS);
        Texts.checkRequired(faults, "#/measuredBy", measuredBy, MOST_CHARACTERS);
        Texts.checkRequired(faults, "#/primaryOutcome", primaryOutcome, MOST_CHARACTERS);
        Texts.checkRequired(faults, "#/leadingIndicator", leadingIndicator, MOST_CHARACTERS);
        List<String> others = secondaryOutcomes == null ? List.of() : secondaryOutcomes;
        faults.check(others.size() <= MOST, "#/secondaryOutcomes", "must be at most " + MOST);
        for (int index = 0; index < others.size(); index++) {
            Texts.checkRequired(faults, "#/secondaryOutcomes/" + index, others.get(index), MOST_CHARACTERS);
        }
        faults.check(
                targets != null && !targets.isEmpty() && targets.size() <= MOST,
                "#/targets",
                "must be from 1 to " + MOST);
        if (targets != null && targets.stream().allMatch(Objects::nonNull)) {
            for (int index = 0; index < targets.size(); index++) {
                MetricTargets.check(faults, "#/targets/" + index, targets.get(index));
            }
        }
    }

    /** What would have to be stated to make a definition as it is. */
    static SuccessDefinitionRequest of(SuccessDefinitionView view) {
        return new SuccessDefinitionRequest(
                view.productType(),
                view.success(),
                view.measuredBy(),
                view.primaryOutcome(),
                view.secondaryOutcomes(),
                view.leadingIndicator(),
                view.targets());
    }

    /** In the one form in which it is kept. */
    SuccessDefinitionRequest normalised() {
        return new SuccessDefinitionRequest(
                productType.strip(),
                success.strip(),
                measuredBy.strip(),
                primaryOutcome.strip(),
                secondaryOutcomes == null
                        ? List.of()
                        : secondaryOutcomes.stream().map(String::strip).toList(),
                leadingIndicator.strip(),
                List.copyOf(targets));
    }
}
