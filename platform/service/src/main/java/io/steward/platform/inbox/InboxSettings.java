package io.steward.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How consumers meet failures and how long they remember. */
@ConfigMapping(prefix = "steward.inbox")
interface InboxSettings {

    /** How often a handler is tried when it fails by something that does not pass by itself. */
    @WithDefault("3")
    int tries();

    /** Pause after the first failure; it doubles with every further one. */
    @WithDefault("PT0.2S")
    Duration firstPause();

    /** The longest pause while a passing fault lasts. */
    @WithDefault("PT10S")
    Duration longestPause();

    /** How long an event is known as processed; longer than the topics keep it, or a reread would repeat it. */
    @WithDefault("P14D")
    Duration retention();
}
