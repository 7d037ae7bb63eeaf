package io.steward.local.demo;

import java.time.Instant;

/**
 * One thing that somebody did in the product.
 *
 * @param type {@code track} or {@code page}
 * @param messageId the same whenever the same event is told
 */
record UsageEvent(String messageId, String type, String company, String userId, String name, Instant at) {}
