package io.steward.accounts.success;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what customer success is here to do, whole. Each part has several lines, at most 2000 characters. */
@Schema(name = "CharterRequest")
record CharterRequest(
        @Schema(required = true, maxLength = 2000, examples = "Teams of 10 to 500 who plan their work with us.")
        String whomWeServe,

        @Schema(
                description = "What outcomes they want.",
                required = true,
                maxLength = 2000,
                examples = "Less time in meetings about status.")
        String outcomes,

        @Schema(required = true, maxLength = 2000, examples = "In the first thirty days, and before each renewal.")
        String whereWeCreateValue,

        @Schema(
                description = "What customer success owns, and what it does not.",
                required = true,
                maxLength = 2000,
                examples = "Onboarding, adoption, renewal. Not support tickets.")
        String whatWeOwn,

        @Schema(required = true, maxLength = 2000, examples = "Time to value; net revenue retention.")
        String howWeMeasure)
        implements Checked {

    private static final int MOST_CHARACTERS = 2000;

    @Override
    public void check(Faults faults) {
        Texts.checkProse(faults, "#/whomWeServe", whomWeServe, MOST_CHARACTERS);
        Texts.checkProse(faults, "#/outcomes", outcomes, MOST_CHARACTERS);
        Texts.checkProse(faults, "#/whereWeCreateValue", whereWeCreateValue, MOST_CHARACTERS);
        Texts.checkProse(faults, "#/whatWeOwn", whatWeOwn, MOST_CHARACTERS);
        Texts.checkProse(faults, "#/howWeMeasure", howWeMeasure, MOST_CHARACTERS);
    }
}
