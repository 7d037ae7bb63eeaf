package io.steward.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works; the defaults suit one service on one database. */
@ConfigMapping(prefix = "steward.outbox")
interface OutboxSettings {

    /** Records sent and deleted together; more is faster, and repeats more after a crash. */
    @WithDefault("500")
    int batchSize();

    /** How often the table is looked at when no notification comes, and a relay in waiting asks for the lock. */
    @WithDefault("PT1S")
    Duration poll();

    /** Pause after the first failure; it doubles with every further one. */
    @WithDefault("PT0.1S")
    Duration firstPause();

    /** The longest pause after a failure. */
    @WithDefault("PT10S")
    Duration longestPause();

    /** After this time without an answer a statement's connection counts as lost. */
    @WithDefault("PT30S")
    Duration statementTimeout();
}
