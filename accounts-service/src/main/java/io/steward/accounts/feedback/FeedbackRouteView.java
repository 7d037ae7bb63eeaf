package io.steward.accounts.feedback;

import io.steward.platform.contracts.accounts.FeedbackKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which teams get feedback of a kind. */
@Schema(name = "FeedbackRoute")
record FeedbackRouteView(
        FeedbackKind kind,
        @Schema(description = "Keys of teams.", examples = "[\"sales\", \"finance\"]")
        List<String> teams,
        @Schema(examples = "1") long version) {}
