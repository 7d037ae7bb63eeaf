package io.steward.notification.message;

import java.time.Instant;
import java.util.UUID;

/**
 * The right of one worker to move a message on. Whoever lost it finds its token gone from the row and does nothing.
 *
 * @param until after this moment any worker may take the message over
 */
public record Lease(UUID token, Instant until) {}
