package io.steward.gateway.playbook;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record CompleteTaskPayload(
        @Description("The task as it is now; null where it was not changed.")
        Task task,

        @NonNull @Description("Why it was not changed; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static CompleteTaskPayload refused(List<UserError> errors) {
        return new CompleteTaskPayload(null, errors);
    }
}
