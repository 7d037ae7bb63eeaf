package io.steward.gateway.timeline;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record RecordActivityPayload(
        @Description("The entry as it stands in the timeline; null where it was not recorded.")
        TimelineEntry entry,

        @NonNull @Description("Why it was not recorded; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static RecordActivityPayload refused(List<UserError> errors) {
        return new RecordActivityPayload(null, errors);
    }
}
