package io.steward.platform.problems;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a request, so that the answer names all of it at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Notes a fault at a pointer such as {@code #/seats} unless the condition holds. */
    public Faults check(boolean holds, String pointer, String detail) {
        if (!holds) {
            add(Fault.at(pointer, detail));
        }
        return this;
    }

    /** Notes a fault, unless one was noted at the same place before: the first tells the cause. */
    public void add(Fault fault) {
        boolean known = fault.pointer() != null
                && found.stream().anyMatch(earlier -> fault.pointer().equals(earlier.pointer()));
        if (!known) {
            found.add(fault);
        }
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found, in the order of finding. */
    public List<Fault> all() {
        return List.copyOf(found);
    }

    /**
     * Ends the request where anything is wrong.
     *
     * @throws RuntimeException that is answered with 422 and every fault
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problems.invalid(found);
        }
    }
}
