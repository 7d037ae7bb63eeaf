package io.steward.platform.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The answer to a request that failed, RFC 9457.
 *
 * @param type stable URI of the kind of problem, documented in {@code docs/problems.md}
 * @param detail what happened this time, for a person
 * @param instance path of the request
 * @param errors every fault of an invalid request; null otherwise
 * @param current how the thing stands now, where the request asked for another version of it; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String detail, String instance, List<Fault> errors, Object current) {

    /** Media type of the answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://steward.io/problems/";

    /** A problem of a documented kind. */
    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(TYPES + kind.slug(), kind.title(), kind.status(), detail, null, null, null);
    }

    /** The same problem, naming its faults. */
    public Problem withErrors(List<Fault> faults) {
        return new Problem(type, title, status, detail, instance, List.copyOf(faults), current);
    }

    /** The same problem, telling how the thing stands now. */
    public Problem withCurrent(Object state) {
        return new Problem(type, title, status, detail, instance, errors, state);
    }

    /** The same problem at the path of its request. */
    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors, current);
    }
}
