package io.steward.platform.contracts.accounts;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the ledger of one account. */
public record RevenueLedgerView(
        UUID accountId,

        @Schema(description = "Newest first.") List<RevenueMovementView> movements,

        @Schema(description = "For after; null at the end.") String next,

        @Schema(description = "For before; null at the begin.")
        String previous) {}
