package io.steward.local.demo;

import java.util.List;

/**
 * Somebody at a customer who is known by name.
 *
 * @param externalId also the {@code userId} of the person's usage events
 * @param roles as in the contract of accounts-service
 */
record Person(String externalId, String name, String email, List<String> roles, String timeZone) {}
