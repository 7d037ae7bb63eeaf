package io.steward.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it is known who changed what. */
@ConfigMapping(prefix = "steward.audit")
interface AuditSettings {

    /** Entries older than this are forgotten. */
    @WithDefault("P730D")
    Duration retention();
}
