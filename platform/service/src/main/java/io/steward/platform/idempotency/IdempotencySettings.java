package io.steward.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long keyed requests are remembered. */
@ConfigMapping(prefix = "steward.idempotency")
interface IdempotencySettings {

    /** How long an answer is kept. */
    @WithDefault("PT24H")
    Duration retention();

    /** After this time work without an answer counts as dead, and its key is free again (mode NATURAL). */
    @WithDefault("PT1M")
    Duration lease();
}
