package io.steward.gateway.stakeholder;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("What is dangerous about whom we know at an account.")
public enum StakeholderRisk {
    @Description("One contact at most: who leaves takes the whole relation along.")
    SINGLE_THREADED,

    @Description("Nobody speaks for us.")
    NO_CHAMPION,

    @Description("Whoever speaks for us does so at most with strength 2.")
    WEAK_CHAMPION;

    static StakeholderRisk of(io.steward.platform.contracts.accounts.StakeholderRisk value) {
        return value == null ? null : valueOf(value.name());
    }
}
