package io.steward.accounts.segmentation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules that are being worked on. */
@Schema(name = "SegmentRulesDraft")
record DraftView(
        List<SegmentRule> rules,

        @Schema(description = "Null while nobody has written any.")
        String editedBy,

        Instant editedAt,

        @Schema(description = "The version that accounts follow today; null for none.", examples = "3")
        Integer publishedVersion,

        @Schema(description = "Rises by one with every change of the draft; it is the entity tag.")
        long version) {}
