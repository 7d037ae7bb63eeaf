package io.steward.platform.limits;

import java.time.Duration;

/**
 * Where a caller stands after a call.
 *
 * @param allowed whether the call may be done
 * @param remaining units that are left
 * @param whole until all of the limit is there again
 * @param pause until there is enough for this call; zero where it is allowed
 */
record Standing(
        Policy policy, long quota, Duration window, boolean allowed, long remaining, Duration whole, Duration pause) {

    /** For {@code RateLimit-Policy}. */
    String policyField() {
        return "\"" + policy.title() + "\";q=" + quota + ";w=" + window.toSeconds();
    }

    /** For {@code RateLimit}. */
    String limitField() {
        return "\"" + policy.title() + "\";r=" + remaining + ";t=" + seconds(whole);
    }

    /** For {@code Retry-After}. */
    long retryAfterSeconds() {
        return Math.max(1, seconds(pause));
    }

    private static long seconds(Duration time) {
        return time.plus(Duration.ofSeconds(1).minusNanos(1)).toSeconds();
    }
}
