package io.steward.accounts.stakeholder;

import io.steward.platform.contracts.accounts.ContactRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is dangerous about whom we know at an account. */
enum StakeholderRisk {
    /** One contact at most: who leaves takes the whole relation along. */
    SINGLE_THREADED,
    /** Nobody speaks for us. */
    NO_CHAMPION,
    /** Whoever speaks for us does so at most with strength 2. */
    WEAK_CHAMPION;

    private static final int WEAK = 2;

    static Set<StakeholderRisk> of(List<StakeholderView> stakeholders) {
        Set<StakeholderRisk> risks = EnumSet.noneOf(StakeholderRisk.class);
        List<StakeholderView> champions = stakeholders.stream()
                .filter(one -> one.roles().contains(ContactRole.CHAMPION))
                .toList();
        if (stakeholders.size() <= 1) {
            risks.add(SINGLE_THREADED);
        }
        if (champions.isEmpty()) {
            risks.add(NO_CHAMPION);
        } else if (champions.stream().allMatch(one -> one.strength() != null && one.strength() <= WEAK)) {
            risks.add(WEAK_CHAMPION);
        }
        return risks;
    }
}
