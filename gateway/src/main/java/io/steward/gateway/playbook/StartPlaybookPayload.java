package io.steward.gateway.playbook;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the start. */
@Description("What became of the start.")
public record StartPlaybookPayload(
        @Description("The run that began; null where none did.")
        Run run,

        @NonNull @Description("Why none began; empty where one did.")
        List<@NonNull UserError> userErrors) {

    static StartPlaybookPayload refused(List<UserError> errors) {
        return new StartPlaybookPayload(null, errors);
    }
}
