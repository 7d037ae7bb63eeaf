package io.steward.accounts.success;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a metric must be for success. */
@Schema(name = "MetricTarget")
record MetricTarget(
        @Schema(
                description = "What is measured.",
                required = true,
                maxLength = 200,
                examples = "daily active users of all seats")
        String metric,

        @Schema(required = true) Comparison comparison,

        @Schema(required = true, examples = "50") BigDecimal target,

        @Schema(maxLength = 50, examples = "%") String unit) {

    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_UNIT_CHARACTERS = 50;
    private static final int MOST_DIGITS = 15;

    /** Which side of the target is the good one. */
    enum Comparison {
        AT_LEAST,
        AT_MOST
    }

    void check(Faults faults, String pointer) {
        Texts.checkRequired(faults, pointer + "/metric", metric, MOST_CHARACTERS);
        faults.check(comparison != null, pointer + "/comparison", "is required: AT_LEAST or AT_MOST");
        faults.check(
                target != null && target.precision() <= MOST_DIGITS && Math.abs(target.scale()) <= MOST_DIGITS,
                pointer + "/target",
                "must be a number of at most " + MOST_DIGITS + " digits");
        Texts.checkOptional(faults, pointer + "/unit", unit, MOST_UNIT_CHARACTERS);
    }
}
