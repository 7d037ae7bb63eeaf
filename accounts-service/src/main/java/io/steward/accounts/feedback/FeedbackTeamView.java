package io.steward.accounts.feedback;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** People who do something about feedback of some kind. */
@Schema(name = "FeedbackTeam")
record FeedbackTeamView(
        @Schema(examples = "engineering") String key,
        @Schema(examples = "Engineering") String name,
        @Schema(description = "User names of those who are told of new feedback.", examples = "[\"ada\", \"lea\"]")
        List<String> members,
        @Schema(examples = "1") long version) {}
