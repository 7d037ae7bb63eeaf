package io.steward.accounts.segmentation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rules as they were published; they never change. */
@Schema(name = "PublishedSegmentRules")
record RuleSet(
        @Schema(description = "Rises by one with each publication.", examples = "3")
        int version,

        List<SegmentRule> rules,
        String publishedBy,
        Instant publishedAt,

        @Schema(description = "The evaluation that puts all accounts where these rules say.")
        UUID evaluationId) {}
