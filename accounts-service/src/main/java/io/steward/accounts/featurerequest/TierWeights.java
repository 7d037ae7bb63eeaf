package io.steward.accounts.featurerequest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How much the revenue of a tier weighs when feature requests are ranked. A tier is a segment. */
@ConfigMapping(prefix = "steward.accounts.feature-requests")
interface TierWeights {

    /** Factors for the MRR of accounts, by the keys of their segments. */
    Map<String, Integer> tierWeights();

    /** Factor for the MRR of accounts in other segments, or in none. */
    @WithDefault("1")
    int otherTierWeight();
}
