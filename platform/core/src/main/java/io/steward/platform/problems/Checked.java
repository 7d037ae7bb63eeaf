package io.steward.platform.problems;

/**
 * A request body that knows its own rules. Whoever reads it ({@link io.steward.platform.http.BodyReader}) calls the
 * check right after parsing, so that unknown fields, wrong types and broken rules are told in one answer.
 */
public interface Checked {

    /** Notes every rule that the body breaks; fields that could not be parsed are null here and already noted. */
    void check(Faults faults);
}
