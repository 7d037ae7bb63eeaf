package io.steward.accounts.stakeholder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the customer won by the product. */
@Schema(name = "ValueMoment")
record ValueMomentView(
        UUID id, LocalDate happenedOn, String title, String proof, String recordedBy, Instant recordedAt) {}
