package io.steward.gateway.stakeholder;

import io.steward.platform.contracts.accounts.StakeholderMapView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Whom we know at an account, in the graph. */
@Description("Whom we know at an account, and what is dangerous about that.")
public record StakeholderMap(
        @NonNull @Description("The strongest relation first, then by name; at most 200.")
        List<@NonNull Stakeholder> stakeholders,

        @NonNull @Description("Empty where nothing is dangerous.")
        List<@NonNull StakeholderRisk> risks) {

    static StakeholderMap of(StakeholderMapView view) {
        return new StakeholderMap(
                view.stakeholders().stream().map(Stakeholder::of).toList(),
                view.risks().stream().map(StakeholderRisk::of).sorted().toList());
    }
}
