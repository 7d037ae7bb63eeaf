package io.steward.platform.problems;

/** A domain exception that can say which problem it is; implemented by exceptions. */
public interface HasProblem {

    /** The answer to the request that it ended. */
    Problem problem();
}
