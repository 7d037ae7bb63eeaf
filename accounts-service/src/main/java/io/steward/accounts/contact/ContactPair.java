package io.steward.accounts.contact;

import java.util.UUID;

/**
 * Two contacts that are one person.
 *
 * @param from the one that goes
 * @param into the one that stays
 */
public record ContactPair(UUID from, UUID into) {}
