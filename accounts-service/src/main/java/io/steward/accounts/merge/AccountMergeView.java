package io.steward.accounts.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.steward.platform.contracts.accounts.AccountView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account that was merged into another one. */
@Schema(name = "AccountMerge")
record AccountMergeView(
        @Schema(description = "The id of the account that went.")
        UUID from,

        @Schema(description = "Its key, which stands for the other account now.")
        String fromExternalId,

        @Schema(description = "The account that stays.") UUID into,

        String reason,

        @Schema(
                description = "How many of what came along: contacts, contactsMerged (those that were one person), "
                        + "timelineEntries, revenueMovements and so on.")
        Map<String, Integer> moved,

        String mergedBy,
        Instant mergedAt,

        @Schema(description = "Whether nothing was changed, but only told.") @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean dryRun,

        @Schema(description = "The account as it stands after the merge; absent in lists.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        AccountView account) {

    AccountMergeView with(AccountView stays, boolean onlyTold) {
        return new AccountMergeView(
                from, fromExternalId, into, reason, moved, mergedBy, mergedAt, onlyTold ? true : null, stays);
    }
}
