package io.steward.accounts.feedback;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says which teams get feedback of a kind. */
@Schema(name = "FeedbackRouteRequest")
record FeedbackRouteRequest(
        @Schema(description = "Keys of teams, from 1 to 10.", required = true, examples = "[\"sales\", \"finance\"]")
        List<String> teams)
        implements Checked {

    private static final int MOST_TEAMS = 10;

    @Override
    public void check(Faults faults) {
        faults.check(
                teams != null && !teams.isEmpty() && teams.size() <= MOST_TEAMS,
                "#/teams",
                "must be from 1 to " + MOST_TEAMS);
        for (int index = 0; teams != null && index < teams.size(); index++) {
            faults.check(teams.get(index) != null, "#/teams/" + index, "must be a text");
        }
    }
}
