/**
 * What a service holds about one person: told on request and erased when accounts-service says so. A service names its
 * traces by one bean, {@link io.steward.platform.privacy.PersonalTraces}; all else is here.
 */
package io.steward.platform.privacy;
