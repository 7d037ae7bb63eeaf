package io.steward.accounts.program;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's word that an item is done. */
@Schema(name = "ProgramConfirmation")
record ProgramConfirmationView(
        @Schema(examples = "Four guides in the help centre") String note,
        @Schema(examples = "lea") String confirmedBy,
        Instant confirmedAt) {}
