package io.steward.accounts.featurerequest;

import io.steward.platform.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account that supports a feature request. */
@Schema(name = "FeatureRequestSupporter")
record SupporterView(
        UUID accountId,
        @Schema(examples = "Acme") String name,
        @Schema(examples = "ENTERPRISE") String segment,
        @Schema(description = "As the account has it today; null when unknown.")
        Money mrr,
        @Schema(examples = "carl") String addedBy,
        @Schema(examples = "2026-03-01T08:00:00Z") Instant addedAt) {}
