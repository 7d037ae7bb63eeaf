package io.steward.accounts.segmentation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account that would move. */
@Schema(name = "SegmentPreviewMove")
record PreviewMoveView(
        UUID accountId,
        String externalId,
        String name,

        @Schema(description = "Null for no segment.", examples = "SMB")
        String from,

        @Schema(description = "Null for no segment.", examples = "MID_MARKET")
        String to,

        @Schema(description = "Place of the rule that says so, from 1; 0 where no rule holds.", examples = "2")
        int rule) {}
