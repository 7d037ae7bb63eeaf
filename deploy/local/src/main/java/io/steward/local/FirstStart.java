package io.steward.local;

/** Something to be loaded once, into an empty stack that is ready. */
@FunctionalInterface
public interface FirstStart {

    /** Loads through public APIs alone; an exception fails the start, and the next one tries again. */
    void load(StackAddresses addresses, Progress progress);
}
