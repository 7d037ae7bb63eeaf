package io.steward.platform.problems;

import java.util.List;
import java.util.Map;

/** Makes the exceptions that end a request with a problem. */
public final class Problems {

    private Problems() {}

    /** 404: {@code what} names the kind of thing, {@code which} the one that was asked for. */
    public static ProblemException notFound(String what, Object which) {
        return of(ProblemKind.NOT_FOUND, "there is no " + what + " " + which);
    }

    /** 409. */
    public static ProblemException conflict(String detail) {
        return of(ProblemKind.CONFLICT, detail);
    }

    /** 403. */
    public static ProblemException forbidden(String detail) {
        return of(ProblemKind.FORBIDDEN, detail);
    }

    /** 400: the request cannot even be read. */
    public static ProblemException malformed(String detail) {
        return of(ProblemKind.MALFORMED, detail);
    }

    /** 412: somebody changed it since the caller last read it. */
    public static ProblemException preconditionFailed(String detail) {
        return of(ProblemKind.PRECONDITION_FAILED, detail);
    }

    /** 412 that tells how the thing stands now, under which entity tag. */
    public static ProblemException preconditionFailed(String detail, Object current, String entityTag) {
        return new ProblemException(
                Problem.of(ProblemKind.PRECONDITION_FAILED, detail).withCurrent(current), Map.of("ETag", entityTag));
    }

    /** 422 with every fault. */
    public static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(invalidProblem(faults));
    }

    /** 422 with one fault in the body. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(Fault.at(pointer, detail)));
    }

    /** The problem of {@link #invalid(List)}, for an answer that carries several, as in a batch. */
    public static Problem invalidProblem(List<Fault> faults) {
        String detail = faults.size() == 1 ? faults.getFirst().detail() : faults.size() + " faults";
        return Problem.of(ProblemKind.INVALID, detail).withErrors(faults);
    }

    /** 409 for what is being done at this very moment: to be asked again after {@code seconds}. */
    public static ProblemException inProgress(String detail, int seconds) {
        return new ProblemException(
                Problem.of(ProblemKind.CONFLICT, detail), Map.of("Retry-After", Integer.toString(seconds)));
    }

    /** Any kind. */
    public static ProblemException of(ProblemKind kind, String detail) {
        return new ProblemException(Problem.of(kind, detail));
    }
}
