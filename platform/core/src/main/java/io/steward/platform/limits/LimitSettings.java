package io.steward.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** How much a caller may ask for. Each replica of a service counts for itself. */
@ConfigMapping(prefix = "steward.rate-limit")
interface LimitSettings {

    /** Whether callers are limited at all; without limits their headers are left out too. */
    @WithDefault("true")
    boolean enabled();

    /** The time in which a whole limit comes back, evenly. */
    @WithDefault("PT1M")
    Duration window();

    /** Calls in a window: 200 in each second for as long as one likes. */
    @WithDefault("12000")
    long calls();

    /** Items of bulk calls and usage events in a window: 50 000 in each second. */
    @WithDefault("3000000")
    long items();

    /** User names that are never limited: by default our own services, which call on behalf of everybody. */
    @WithDefault("service-account-accounts-service,service-account-health-service,service-account-playbook-service,"
            + "service-account-notification-service,service-account-gateway")
    Set<String> exempt();
}
