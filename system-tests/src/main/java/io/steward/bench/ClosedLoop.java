package io.steward.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A load of so many connections, each of which calls again when its last call has been answered. Such a load slows down
 * together with the server: it measures throughput, and nothing about the waiting of callers who come on their own.
 */
final class ClosedLoop {
    private ClosedLoop() {}

    /**
     * What was done.
     *
     * @param calls calls that were answered
     * @param nanos from the first call to the last answer
     */
    record Done(long calls, long nanos) {
        double perSecond() {
            return calls * 1e9 / nanos;
        }
    }

    /** Repeats a call on every connection for some time; the first failure ends it all. */
    static Done run(int connections, Duration time, Runnable call) {
        long started = System.nanoTime();
        long end = started + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> loops = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                loops.add(threads.submit(() -> repeat(end, call)));
            }
            long calls = 0;
            for (Future<Long> loop : loops) {
                calls += result(loop);
            }
            return new Done(calls, System.nanoTime() - started);
        }
    }

    private static long repeat(long end, Runnable call) {
        long calls = 0;
        while (System.nanoTime() < end) {
            call.run();
            calls++;
        }
        return calls;
    }

    private static long result(Future<Long> loop) {
        try {
            return loop.get();
        } catch (ExecutionException e) {
            throw new BenchmarkException("The load failed: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", e);
        }
    }
}
