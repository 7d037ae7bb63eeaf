package io.steward.accounts.stakeholder;

import io.smallrye.mutiny.Uni;
import io.steward.platform.pages.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** At which accounts we know too few people. */
@ApplicationScoped
class StakeholderRiskService {

    private final StakeholderRiskStore store;

    StakeholderRiskService(StakeholderRiskStore store) {
        this.store = store;
    }

    Uni<Page<AccountAtRiskView>> list(RiskQuery query) {
        return store.page(query);
    }
}
