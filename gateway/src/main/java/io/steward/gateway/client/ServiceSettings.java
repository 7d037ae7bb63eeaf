package io.steward.gateway.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the gateway waits for a service, and when it leaves one in peace. */
@ConfigMapping(prefix = "steward.services")
interface ServiceSettings {

    /** Longest wait for one answer. Default two seconds. */
    @WithDefault("PT2S")
    Duration timeout();

    /** How the circuit breaker of a service works; each service has its own. */
    Breaker breaker();

    /** Circuit breaker. */
    interface Breaker {

        /** Calls over which the share of failures is measured. Default 20. */
        @WithDefault("20")
        int window();

        /** Share of failed calls, 0–1, from which on the service is not called. Default one half. */
        @WithDefault("0.5")
        double failureRatio();

        /** How long it is not called then, before one call tries again. Default two seconds. */
        @WithDefault("PT2S")
        Duration pause();
    }
}
