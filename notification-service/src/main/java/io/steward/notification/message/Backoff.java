package io.steward.notification.message;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a message waits after a passing fault: doubling from {@code first}, never more than {@code most}. A message is
 * not given up: a mail server that is away for a day delays mail for a day.
 */
record Backoff(Duration first, Duration most) {

    private static final int MAX_DOUBLINGS = 30;

    /**
     * When to try next.
     *
     * @param attempts tries so far, 1 after the first
     */
    Instant next(Instant now, int attempts) {
        int doublings = Math.clamp(attempts - 1L, 0, MAX_DOUBLINGS);
        Duration wait = first.multipliedBy(1L << doublings);
        return now.plus(wait.compareTo(most) > 0 ? most : wait);
    }
}
