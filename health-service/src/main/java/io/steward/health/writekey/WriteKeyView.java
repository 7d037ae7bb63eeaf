package io.steward.health.writekey;

import java.time.Instant;
import java.util.UUID;

/**
 * A write key without its secret.
 *
 * @param createdBy user name of the admin who made it
 */
public record WriteKeyView(UUID id, String name, Instant createdAt, String createdBy) {}
