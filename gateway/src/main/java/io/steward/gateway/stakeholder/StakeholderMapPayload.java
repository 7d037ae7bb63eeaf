package io.steward.gateway.stakeholder;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record StakeholderMapPayload(
        @Description("The map as it is now; null where nothing was changed.")
        StakeholderMap stakeholders,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static StakeholderMapPayload refused(List<UserError> errors) {
        return new StakeholderMapPayload(null, errors);
    }

    static StakeholderMapPayload of(StakeholderMap stakeholders) {
        return new StakeholderMapPayload(stakeholders, List.of());
    }
}
