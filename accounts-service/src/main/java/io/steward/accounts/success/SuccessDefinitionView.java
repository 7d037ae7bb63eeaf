package io.steward.accounts.success;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What success is for a type of product. */
@Schema(name = "SuccessDefinition")
record SuccessDefinitionView(
        @Schema(examples = "saas-tool") String key,
        String productType,
        String success,
        String measuredBy,
        String primaryOutcome,
        List<String> secondaryOutcomes,
        String leadingIndicator,
        List<MetricTarget> targets,
        long version) {

    /** What would have to be stated to make it so. */
    @JsonIgnore
    SuccessDefinitionRequest content() {
        return new SuccessDefinitionRequest(
                productType, success, measuredBy, primaryOutcome, secondaryOutcomes, leadingIndicator, targets);
    }
}
