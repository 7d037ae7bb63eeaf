package io.steward.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final SetTime time = new SetTime();
    private final RateLimits limits = new RateLimits(new Settings(), time);

    /** 60 calls a minute: one comes back each second. */
    private record Settings() implements LimitSettings {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration window() {
            return Duration.ofMinutes(1);
        }

        @Override
        public long calls() {
            return 60;
        }

        @Override
        public long items() {
            return 600;
        }

        @Override
        public Set<String> exempt() {
            return Set.of();
        }
    }

    private static final class SetTime implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void aCallTellsWhatIsLeft() {
        Standing standing = limits.take("carl", Policy.DEFAULT, 1);

        assertThat(standing.policyField()).isEqualTo("\"default\";q=60;w=60");
        assertThat(standing.limitField()).isEqualTo("\"default\";r=59;t=1");
    }

    @Test
    void oneTooManyIsRefusedAndToldWhenToComeBack() {
        limits.take("carl", Policy.DEFAULT, 60);

        Standing standing = limits.take("carl", Policy.DEFAULT, 1);

        assertThat(standing.allowed()).isFalse();
        assertThat(standing.retryAfterSeconds()).isEqualTo(1);
        assertThat(standing.limitField()).isEqualTo("\"default\";r=0;t=60");
    }

    @Test
    void theLimitComesBackEvenly() {
        limits.take("carl", Policy.DEFAULT, 60);
        time.nanos += Duration.ofSeconds(10).toNanos();

        Standing standing = limits.take("carl", Policy.DEFAULT, 10);

        assertThat(standing.allowed()).isTrue();
        assertThat(standing.remaining()).isZero();
    }

    @Test
    void anotherCallerHasALimitOfTheirOwn() {
        limits.take("carl", Policy.DEFAULT, 60);

        assertThat(limits.take("cora", Policy.DEFAULT, 1).allowed()).isTrue();
    }

    @Test
    void itemsAreCountedApartFromCalls() {
        limits.take("carl", Policy.BULK, 600);

        assertThat(limits.take("carl", Policy.DEFAULT, 1).allowed()).isTrue();
    }

    @Test
    void aCallThatCostsMoreThanAllIsPossibleOnceAllIsThere() {
        assertThat(limits.take("carl", Policy.BULK, 1000).allowed()).isTrue();
    }

    @Test
    void callersWhoHaveTheirWholeLimitAgainAreForgotten() {
        for (int caller = 0; caller < 10_000; caller++) {
            limits.take("caller " + caller, Policy.DEFAULT, 1);
        }
        time.nanos += Duration.ofMinutes(1).toNanos();

        limits.take("one more", Policy.DEFAULT, 1);

        assertThat(limits.size()).isEqualTo(1);
    }
}
