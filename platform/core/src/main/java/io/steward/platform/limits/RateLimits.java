package io.steward.platform.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A bucket for each caller and policy, filled evenly. It measures how long something took, so it asks no clock. */
@ApplicationScoped
class RateLimits {

    /** From so many buckets on those that are full are forgotten: a full one is as good as none. */
    private static final int MANY = 10_000;

    private final LimitSettings settings;
    private final TimeMeter time;
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicInteger tidyAt = new AtomicInteger(MANY);

    @Inject
    RateLimits(LimitSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(LimitSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
    }

    private record Key(String caller, Policy policy) {}

    /** Takes what a call costs; a call that costs more than a whole limit costs just that. */
    Standing take(String caller, Policy policy, long cost) {
        long quota = quota(policy);
        ConsumptionProbe probe = bucket(new Key(caller, policy)).tryConsumeAndReturnRemaining(Math.min(cost, quota));
        return new Standing(
                policy,
                quota,
                settings.window(),
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How many callers are remembered, for each of what they are charged for. */
    int size() {
        return buckets.size();
    }

    private Bucket bucket(Key key) {
        Bucket known = buckets.get(key);
        if (known != null) {
            return known;
        }
        if (buckets.size() >= tidyAt.get()) {
            buckets.entrySet()
                    .removeIf(entry -> entry.getValue().getAvailableTokens()
                            == quota(entry.getKey().policy()));
            tidyAt.set(Math.max(MANY, 2 * buckets.size()));
        }
        return buckets.computeIfAbsent(key, this::fresh);
    }

    private Bucket fresh(Key key) {
        long quota = quota(key.policy());
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, settings.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    private long quota(Policy policy) {
        return switch (policy) {
            case DEFAULT -> settings.calls();
            case BULK -> settings.items();
        };
    }
}
