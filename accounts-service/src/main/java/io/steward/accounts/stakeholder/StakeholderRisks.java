package io.steward.accounts.stakeholder;

import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.accounts.StakeholderMapView;
import io.steward.platform.contracts.accounts.StakeholderRisk;
import io.steward.platform.contracts.accounts.StakeholderView;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is dangerous about whom we know at an account follows from the people alone. */
final class StakeholderRisks {

    private static final int WEAK = 2;

    private StakeholderRisks() {}

    /** The map of an account. */
    static StakeholderMapView map(UUID accountId, List<StakeholderView> stakeholders) {
        return new StakeholderMapView(accountId, stakeholders, of(stakeholders));
    }

    static Set<StakeholderRisk> of(List<StakeholderView> stakeholders) {
        Set<StakeholderRisk> risks = EnumSet.noneOf(StakeholderRisk.class);
        List<StakeholderView> champions = stakeholders.stream()
                .filter(one -> one.roles().contains(ContactRole.CHAMPION))
                .toList();
        if (stakeholders.size() <= 1) {
            risks.add(StakeholderRisk.SINGLE_THREADED);
        }
        if (champions.isEmpty()) {
            risks.add(StakeholderRisk.NO_CHAMPION);
        } else if (champions.stream().allMatch(one -> one.strength() != null && one.strength() <= WEAK)) {
            risks.add(StakeholderRisk.WEAK_CHAMPION);
        }
        return risks;
    }
}
