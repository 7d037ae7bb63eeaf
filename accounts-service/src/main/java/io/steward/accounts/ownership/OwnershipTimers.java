package io.steward.accounts.ownership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the work on owners is done in the background. */
@ConfigMapping(prefix = "steward.accounts.ownership")
interface OwnershipTimers {

    /** How often a process looks for accounts without an owner and for rebalancings to apply: a duration, or {@code off}. */
    @WithDefault("2s")
    String pollEvery();

    /** Accounts that are done in one transaction. More are faster and make others wait longer for an account. */
    @WithDefault("500")
    int batchSize();

    /** When an account for which nobody was found is looked at again. */
    @WithDefault("PT5M")
    Duration retry();
}
