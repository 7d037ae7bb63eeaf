package io.steward.accounts.featurerequest;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wanted. */
@Schema(name = "FeatureRequestContent")
record FeatureRequestContent(
        @Schema(required = true, maxLength = 200, examples = "Reports as CSV")
        String title,
        @Schema(maxLength = 5000, examples = "Every report can be downloaded as a file that a spreadsheet opens.")
        String description)
        implements Checked {

    private static final int MOST_TITLE_CHARACTERS = 200;
    private static final int MOST_CHARACTERS = 5000;

    @Override
    public void check(Faults faults) {
        Texts.checkRequired(faults, "#/title", title, MOST_TITLE_CHARACTERS);
        if (description != null) {
            Texts.checkProse(faults, "#/description", description, MOST_CHARACTERS);
        }
    }
}
