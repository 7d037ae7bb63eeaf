package io.steward.notification.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages leave the house. */
@ConfigMapping(prefix = "steward.notification.delivery")
interface DeliveryConfiguration {

    /** How often due messages are looked for; the scheduler's step is a second. */
    @WithDefault("1s")
    String pollEvery();

    /**
     * Messages claimed at once, 1–50: the contacts of a batch are one call to accounts-service, whose pages hold 50 where
     * nothing else is asked for.
     */
    @WithDefault("50")
    int batchSize();

    /** Messages handed over at the same time by one replica; the pool of mail connections has this size too. */
    @WithDefault("4")
    int concurrency();

    /** How long a claim holds; a dead worker's messages wait that long for another one. */
    @WithDefault("1m")
    Duration lease();

    /** How long a hand-over may take before nobody waits for its answer any more. */
    @WithDefault("30s")
    Duration handOverTimeout();

    /** First wait after a passing fault; it doubles with every further one. */
    @WithDefault("5s")
    Duration firstWait();

    /** Longest wait between two tries. */
    @WithDefault("15m")
    Duration longestWait();
}
