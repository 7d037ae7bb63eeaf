package io.steward.health.account;

import java.util.UUID;

/**
 * An account as far as health-service knows it.
 *
 * @param externalId the integrator's key, the group id of usage events
 * @param owner user name of its customer success manager; null for none
 */
public record KnownAccount(UUID id, String externalId, String owner) {}
