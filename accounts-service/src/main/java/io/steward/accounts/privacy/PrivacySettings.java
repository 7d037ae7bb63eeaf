package io.steward.accounts.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Exports of what is held about a person. */
@ConfigMapping(prefix = "steward.accounts.privacy")
interface PrivacySettings {

    /** How long an export can be downloaded; it is deleted then. Also how long one is tried that does not get ready. */
    @WithDefault("P7D")
    Duration exportRetention();

    /** How long a process has an export for itself; another goes on with it then. */
    @WithDefault("PT1M")
    Duration lease();

    /** The wait after the first failed try; doubled with each, up to five minutes. */
    @WithDefault("PT2S")
    Duration firstWait();
}
