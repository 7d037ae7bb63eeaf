package io.steward.local.demo;

import io.steward.local.StackException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Several threads that share one pile of work. */
final class Crew {
    private static final int SIZE = 6;

    private Crew() {}

    /** Does all of it, roughly in order; the first failure ends the work and is thrown. */
    static <T> void forEach(Iterator<T> pile, Consumer<T> work) {
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(SIZE)) {
            List<Future<?>> members = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                members.add(threads.submit(() -> member(pile, work, failed)));
            }
            for (Future<?> member : members) {
                await(member);
            }
        }
    }

    private static <T> void member(Iterator<T> pile, Consumer<T> work, AtomicBoolean failed) {
        try {
            for (Optional<T> next = take(pile); next.isPresent() && !failed.get(); next = take(pile)) {
                work.accept(next.get());
            }
        } catch (RuntimeException e) {
            failed.set(true);
            throw e;
        }
    }

    private static <T> Optional<T> take(Iterator<T> pile) {
        synchronized (pile) {
            return pile.hasNext() ? Optional.of(pile.next()) : Optional.empty();
        }
    }

    private static void await(Future<?> member) {
        try {
            member.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the demo portfolio was loaded.", e);
        }
    }
}
