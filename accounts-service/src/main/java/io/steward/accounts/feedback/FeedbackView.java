package io.steward.accounts.feedback;

import io.steward.platform.contracts.accounts.FeedbackKind;
import io.steward.platform.contracts.accounts.FeedbackStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer told us, and what came of it. */
@Schema(name = "Feedback")
record FeedbackView(
        UUID id,
        UUID accountId,
        @Schema(description = "Who said it; null where it is not known.")
        UUID contactId,
        FeedbackKind kind,
        @Schema(examples = "They need the report as CSV.") String text,
        FeedbackSource source,
        @Schema(description = "Keys of the teams that got it.", examples = "[\"product\"]")
        List<String> teams,
        FeedbackStatus status,
        @Schema(description = "The feature request that it is part of; null for none.")
        UUID featureRequestId,
        @Schema(description = "What came of it; null while nothing has.", examples = "Reports can be exported as CSV.")
        String outcome,
        @Schema(examples = "carl") String recordedBy,
        @Schema(examples = "2026-03-01T08:00:00Z") Instant recordedAt,
        @Schema(description = "User name of who decided; null while nobody has.", examples = "lea")
        String closedBy,
        Instant closedAt,
        @Schema(description = "When the customer heard what came of it; null while the loop is open.")
        Instant toldAt,
        @Schema(examples = "1") long version) {}
