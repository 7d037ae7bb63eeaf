package io.steward.platform.identifiers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids: UUID version 7 (RFC 9562), so that rows created together lie together in an index. Ids made by one
 * process rise strictly, also within a millisecond.
 */
public final class Identifiers {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds in the upper bits, a 12-bit counter below: the method with a counter of RFC 9562, section 6.2. */
    private static final AtomicLong LAST = new AtomicLong();

    private Identifiers() {}

    /** A new id, greater than every one made before by this process. */
    public static UUID next() {
        long floor = System.currentTimeMillis() << 12;
        long ticks = LAST.updateAndGet(last -> Math.max(last + 1, floor));
        long millis = ticks >>> 12;
        long counter = ticks & 0xFFF;
        long high = (millis << 16) | 0x7000L | counter;
        return new UUID(high, variant(RANDOM.nextLong()));
    }

    /**
     * The id of something that has a name: the same for the same moment and name, wherever and whenever it is asked for.
     *
     * @param at the moment that the id tells, in milliseconds
     * @param name what nothing else of that moment is called
     */
    public static UUID named(Instant at, String name) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(name));
        long high = (at.toEpochMilli() << 16) | 0x7000L | (digest.getLong() & 0xFFF);
        return new UUID(high, variant(digest.getLong()));
    }

    private static long variant(long random) {
        return (random & 0x3FFFFFFFFFFFFFFFL) | Long.MIN_VALUE;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
