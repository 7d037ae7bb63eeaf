package io.steward.accounts.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** When an account is at risk, whatever its stage. */
@ConfigMapping(prefix = "steward.accounts.at-risk")
interface AtRiskSettings {

    /** Keys of the bands in which it is. */
    @WithDefault("AT_RISK,CRITICAL,RED")
    Set<String> bands();
}
