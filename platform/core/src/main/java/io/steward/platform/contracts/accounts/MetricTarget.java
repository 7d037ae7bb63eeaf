package io.steward.platform.contracts.accounts;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a metric must be for success. */
public record MetricTarget(
        @Schema(
                description = "What is measured.",
                required = true,
                maxLength = 200,
                examples = "daily active users of all seats")
        String metric,

        @Schema(required = true) Comparison comparison,

        @Schema(required = true, examples = "50") BigDecimal target,

        @Schema(maxLength = 50, examples = "%") String unit) {

    /** Which side of the target is the good one. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST
    }
}
