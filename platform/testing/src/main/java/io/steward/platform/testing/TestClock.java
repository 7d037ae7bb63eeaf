package io.steward.platform.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Takes the place of the injected {@link Clock} in every test. Until it is set it tells the machine's time; once set it
 * stands still.
 */
public final class TestClock extends Clock {

    /** In a system property, so that tests and the application see one time whatever class loader they come from. */
    private static final String NOW = "steward.test.now";

    private final ZoneId zone;

    /** Public, because the producer below may come from another class loader than this class. */
    public TestClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Stops time at this instant. */
    public static void set(Instant now) {
        System.setProperty(NOW, now.toString());
    }

    /** Moves time on, and stops it there. */
    public static void advance(Duration by) {
        set(now().plus(by));
    }

    /** Back to the machine's time. */
    public static void reset() {
        System.clearProperty(NOW);
    }

    /** The time that the application sees. */
    public static Instant now() {
        String set = System.getProperty(NOW);
        return set == null ? Clock.systemUTC().instant() : Instant.parse(set);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other);
    }

    @Override
    public Instant instant() {
        return now();
    }

    /** Replaces the producer of the platform's clock. */
    @Mock
    @Singleton
    static class TestTimes {

        @Produces
        @Mock
        @Singleton
        Clock clock() {
            return new TestClock(ZoneOffset.UTC);
        }
    }
}
