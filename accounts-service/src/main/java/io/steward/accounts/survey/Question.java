package io.steward.accounts.survey;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Faults;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question that is answered in words. */
@Schema(name = "SurveyQuestion")
public record Question(
        @Schema(
                description = "Names it in answers: at most 50 lower-case letters, digits and hyphens.",
                required = true,
                examples = "frustrates")
        String key,

        @Schema(required = true, maxLength = 500, examples = "What frustrates you?")
        String text) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");
    private static final int MOST_CHARACTERS = 500;

    void check(Faults faults, String pointer) {
        faults.check(
                key != null && KEY.matcher(key).matches(),
                pointer + "/key",
                "must be at most 50 lower-case letters, digits and hyphens");
        Texts.checkRequired(faults, pointer + "/text", text, MOST_CHARACTERS);
    }
}
