package io.steward.platform.contracts.accounts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer wants to reach by a success plan. */
public record PlanOutcomeView(
        UUID id,

        @Schema(examples = "The team does its daily work in the product")
        String title,

        OutcomeRank rank,

        @Schema(description = "Null where nothing is measured and a person says whether it is reached.")
        MetricTarget target,

        @Schema(description = "Null while it is not known.", examples = "62.5")
        BigDecimal currentValue,

        Instant measuredAt,

        @Schema(description = "By when; null where nothing was agreed.", examples = "2026-05-30")
        LocalDate dueOn,

        @Schema(description = "Contacts of the account who want it.")
        List<UUID> stakeholderIds,

        @Schema(description = "The milestone that it proves; null for none.")
        UUID milestoneId,

        @Schema(examples = "Their CFO showed the figures in the review.")
        String proof,

        @Schema(description = "When it was reached for the first time; null while it was not.")
        Instant reachedAt,

        long version) {}
