package io.steward.platform.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** What a test lets go wrong: an event's name says what happens to it. */
@ApplicationScoped
public class Faults {

    /** An event of this name never passes, until it is mended. */
    public static final String POISON = "poison";

    /** An event of this name leaves its row and then fails, once. */
    public static final String STUMBLE = "stumble";

    /** An event of this name leaves the trace that its handler works in, and not its name. */
    public static final String TRACE = "trace";

    private final AtomicInteger stumbles = new AtomicInteger();
    private volatile boolean mended;

    /** Takes the poison away, or puts it back. */
    public void mend(boolean now) {
        mended = now;
        stumbles.set(0);
    }

    void before(String name) {
        if (name.equals(POISON) && !mended) {
            throw new IllegalArgumentException("this one is poison");
        }
    }

    void after(String name) {
        if (name.equals(STUMBLE) && stumbles.getAndIncrement() == 0) {
            throw new IllegalStateException("stumbled");
        }
    }
}
