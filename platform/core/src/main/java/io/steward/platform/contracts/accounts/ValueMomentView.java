package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something that the customer won by the product. */
public record ValueMomentView(
        UUID id,
        UUID accountId,
        LocalDate happenedOn,
        String title,
        String proof,
        String recordedBy,
        Instant recordedAt) {}
