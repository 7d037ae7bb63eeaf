package io.steward.platform.contracts.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A segment: how its accounts are looked after, and how often. */
public record SegmentView(
        @Schema(examples = "MID_MARKET") String key,

        @Schema(examples = "Mid-market") String name,

        String description,
        EngagementModel engagementModel,

        @Schema(description = "Whether each account has a customer success manager of its own.")
        boolean dedicatedCsm,

        Training training,

        @Schema(description = "Name of the pool whose people own its accounts; null for none.", examples = "pooled")
        String pool,

        CadenceView cadence,
        long version,

        @Schema(description = "Accounts in it that are not archived; only where ?count=true asks for it.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long accountCount) {

    /** The same, telling how many accounts are in it. */
    public SegmentView counting(long accounts) {
        return new SegmentView(
                key, name, description, engagementModel, dedicatedCsm, training, pool, cadence, version, accounts);
    }
}
