package io.steward.accounts.featurerequest;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.FeedbackStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What customers want the product to do, and how much that weighs today. */
@Schema(name = "FeatureRequest")
record FeatureRequestView(
        UUID id,
        @Schema(examples = "Reports as CSV") String title,
        @Schema(examples = "Every report can be downloaded as a file that a spreadsheet opens.")
        String description,
        FeedbackStatus status,
        @Schema(description = "What came of it; null while nothing has.", examples = "Every report has a download.")
        String outcome,
        @Schema(description = "Accounts that support it; archived and churned ones do not count.", examples = "3")
        long supporters,
        @Schema(description = "Their MRR today, in the reporting currency.")
        Money mrr,
        @Schema(
                description = "Their MRR, each times the factor of its tier. It ranks the list.",
                examples = "4200.00")
        BigDecimal weight,
        @Schema(
                description = "Supporters whose MRR counts as none, because its currency has no exchange rate.",
                examples = "0")
        long withoutRate,
        @Schema(examples = "carl") String createdBy,
        @Schema(examples = "2026-03-01T08:00:00Z") Instant createdAt,
        @Schema(description = "User name of who decided; null while nobody has.", examples = "lea")
        String closedBy,
        Instant closedAt,
        @Schema(examples = "1") long version) {}
