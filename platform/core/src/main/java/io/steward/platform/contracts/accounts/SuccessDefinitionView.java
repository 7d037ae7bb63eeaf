package io.steward.platform.contracts.accounts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What success is for a type of product. */
public record SuccessDefinitionView(
        @Schema(examples = "saas-tool") String key,
        String productType,
        String success,
        String measuredBy,
        String primaryOutcome,
        List<String> secondaryOutcomes,
        String leadingIndicator,
        List<MetricTarget> targets,
        long version) {}
