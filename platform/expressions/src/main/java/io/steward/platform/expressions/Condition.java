package io.steward.platform.expressions;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Objects;

/** A checked expression that is ready to be looked at against facts; safe for use by many threads. */
public final class Condition {

    private final String expression;
    private final CelRuntime.Program program;

    Condition(String expression, CelRuntime.Program program) {
        this.expression = expression;
        this.program = program;
    }

    /** The text as it was written. */
    public String expression() {
        return expression;
    }

    /** Looks at the condition; a missing fact makes it undecided and never fails. */
    public Verdict over(Facts facts) {
        try {
            return Objects.equals(program.eval(facts.values()), true) ? new Verdict.Holds() : new Verdict.Fails();
        } catch (CelEvaluationException e) {
            return new Verdict.Undecided(reason(e));
        }
    }

    private String reason(CelEvaluationException e) {
        String cause = e.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND
                ? "a fact is missing"
                : "it cannot be computed (" + e.getErrorCode() + ")";
        return "condition '" + expression + "' is undecided: " + cause;
    }

    @Override
    public String toString() {
        return expression;
    }
}
