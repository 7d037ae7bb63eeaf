package io.steward.platform.limits;

/** A request body of many items: the call costs its caller as much as they are. */
public interface Bulk {

    /** How many there are. */
    int itemCount();
}
