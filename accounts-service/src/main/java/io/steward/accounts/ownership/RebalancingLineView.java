package io.steward.accounts.ownership;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is proposed for one account, and what became of it. */
@Schema(name = "RebalancingLine")
record RebalancingLineView(
        int position,
        UUID accountId,
        String externalId,
        String name,

        @Schema(description = "Null for nobody.") String from,

        @Schema(description = "Null where nobody was found.")
        String to,

        @Schema(description = "What the account weighed; 1 is an ordinary one.")
        BigDecimal weight,

        @Schema(description = "Why, in words, with the utilisation of both.")
        String reason,

        LineStatus status,

        @Schema(description = "Why it was not applied; null otherwise.")
        SkipReason skipped) {}
