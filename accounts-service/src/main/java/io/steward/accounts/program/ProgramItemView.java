package io.steward.accounts.program;

import io.steward.accounts.program.Finding.State;
import io.steward.accounts.program.ProgramItem.Phase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of the checklist and how it stands. */
@Schema(name = "ProgramItem")
record ProgramItemView(
        @Schema(examples = "email-sequences") String key,
        Phase phase,
        @Schema(examples = "Set up e-mail sequences") String title,

        @Schema(description = "UNKNOWN: the service that would know does not answer.")
        State state,

        @Schema(description = "What was found or is missing.", examples = "published: Onboarding (30 days)")
        String detail,

        @Schema(description = "Whether a person says that it is done, because nothing here could prove it.")
        boolean byHand,

        @Schema(description = "Who said that it is done; null where nobody did or it is not done by hand.")
        ProgramConfirmationView confirmation) {}
