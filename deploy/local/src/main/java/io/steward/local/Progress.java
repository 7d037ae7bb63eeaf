package io.steward.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line for each thing that is done, with the time that it took. Safe for use by several threads. */
public final class Progress {
    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Something is finished, having begun at {@code startedNanos} of {@link System#nanoTime()}. */
    public void done(String what, long startedNanos) {
        double seconds = Duration.ofNanos(System.nanoTime() - startedNanos).toMillis() / 1000.0;
        say(String.format(Locale.ROOT, "  %-42s %6.1f s", what, seconds));
    }

    /** Any other line. */
    public void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
