package io.steward.accounts.timeline;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words of an activity: all of it that may be changed afterwards. */
@Schema(name = "ActivityWords", description = "The words of an activity.")
record ActivityWords(
        @Schema(description = "One line.", maxLength = 200, examples = "Kickoff call")
        String title,

        @Schema(description = "What there is to know.", maxLength = 10000, examples = "They plan three more teams.")
        String text)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Texts.checkRequired(faults, "#/title", title, RecordActivityRequest.MOST_TITLE_CHARACTERS);
        Texts.checkProse(faults, "#/text", text, RecordActivityRequest.MOST_TEXT_CHARACTERS);
    }
}
