package io.steward.health.writekey;

import java.util.UUID;

/**
 * A write key that was just made.
 *
 * @param writeKey the secret, shown this once
 */
public record CreatedWriteKeyView(UUID id, String name, String writeKey) {}
