package io.steward.gateway.client;

import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;
import java.util.Locale;

/** A 4xx answer: the service works and says no, so it is no fault that the circuit breaker counts. */
final class Refusal extends RuntimeException {

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    /** The kind of the problem as a constant: the last part of its URI. */
    String code() {
        String type = problem.type();
        String slug = type == null || type.equals("about:blank")
                ? ProblemKind.ofStatus(problem.status()).slug()
                : type.substring(type.lastIndexOf('/') + 1);
        return slug.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
