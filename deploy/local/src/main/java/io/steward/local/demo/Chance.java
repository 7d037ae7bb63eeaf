package io.steward.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Chance that always falls the same way: the sequence depends on the subject alone, so that one customer's story
 * stays as it is when another is added.
 */
final class Chance {
    private static final long SEED = 20_260_101L;

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    /** The chance of a subject, for example {@code ("usage", "crm-1001", 17)}. */
    static Chance of(Object... subject) {
        long hash = SEED;
        for (Object part : subject) {
            hash = mix(hash + part.toString().hashCode());
        }
        return new Chance(hash);
    }

    /** A whole number, both bounds included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** A number from the one up to, not including, the other. */
    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** One of them. */
    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The same things in another order. */
    <T> List<T> shuffled(List<T> things) {
        List<T> copy = new ArrayList<>(things);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Spreads neighbouring hashes over all 64 bits, as in MurmurHash3. */
    private static long mix(long value) {
        long mixed = value * 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 29);
    }
}
