package io.steward.accounts.feedback;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says who is in a team, whole. */
@Schema(name = "FeedbackTeamRequest")
record FeedbackTeamRequest(
        @Schema(required = true, maxLength = 100, examples = "Engineering")
        String name,
        @Schema(
                description = "User names of those who are told of new feedback, at most 100.",
                examples = "[\"ada\", \"lea\"]")
        List<String> members)
        implements Checked {

    private static final int MOST_MEMBERS = 100;
    private static final int MOST_CHARACTERS = 100;

    @Override
    public void check(Faults faults) {
        Texts.checkRequired(faults, "#/name", name, MOST_CHARACTERS);
        List<String> named = members == null ? List.of() : members;
        faults.check(named.size() <= MOST_MEMBERS, "#/members", "must be at most " + MOST_MEMBERS);
        for (int index = 0; index < named.size(); index++) {
            Texts.checkRequired(faults, "#/members/" + index, named.get(index), MOST_CHARACTERS);
        }
    }

    /** Each once. */
    List<String> people() {
        return members == null
                ? List.of()
                : members.stream().map(String::strip).distinct().toList();
    }
}
