package io.steward.platform.contracts.accounts;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a metric must be for success.
 *
 * @param healthMetric field of {@link io.steward.platform.contracts.health.Metrics} that measures it; null where people do
 * @param ofSeats whether that metric is taken in percent of the account's seats; null is no
 */
public record MetricTarget(
        @Schema(
                description = "What is measured.",
                required = true,
                maxLength = 200,
                examples = "daily active users of all seats")
        String metric,

        @Schema(required = true) Comparison comparison,

        @Schema(required = true, examples = "50") BigDecimal target,

        @Schema(maxLength = 50, examples = "%") String unit,

        @Schema(
                description = "The health metric that measures it, a field of the metrics; absent where people do.",
                examples = "activeUsers7")
        String healthMetric,

        @Schema(
                description = "Whether the health metric is taken in percent of the account's seats.",
                examples = "true")
        Boolean ofSeats) {

    /** Which side of the target is the good one. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST
    }
}
