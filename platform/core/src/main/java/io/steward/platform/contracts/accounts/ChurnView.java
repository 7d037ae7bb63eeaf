package io.steward.platform.contracts.accounts;

import io.steward.platform.contracts.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer left, and perhaps came back. */
public record ChurnView(
        UUID id,
        UUID accountId,
        LocalDate churnedOn,
        ChurnReason reason,

        @Schema(description = "Whether it was no customer to keep: healthy churn.")
        boolean badFit,

        String note,

        @Schema(description = "The revenue that left; null where it was unknown.")
        Money lostMrr,

        String recordedBy,
        Instant recordedAt,

        @Schema(description = "Null while the customer is gone.")
        LocalDate reactivatedOn) {}
