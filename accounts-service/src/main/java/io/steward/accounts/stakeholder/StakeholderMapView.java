package io.steward.accounts.stakeholder;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom we know at an account, and what is dangerous about that. */
@Schema(name = "StakeholderMap")
record StakeholderMapView(
        @Schema(description = "By strength, the strongest first, then by name; at most 200.")
        List<StakeholderView> stakeholders,

        @Schema(description = "Empty where nothing is.") Set<StakeholderRisk> risks) {

    static StakeholderMapView of(List<StakeholderView> stakeholders) {
        return new StakeholderMapView(stakeholders, StakeholderRisk.of(stakeholders));
    }
}
