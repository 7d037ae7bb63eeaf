package io.steward.gateway.graph;

import io.steward.gateway.client.ServiceFailure;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Problem;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that the caller can put right. */
@Description("Why a change was not made; the caller can put it right.")
public record UserError(
        @NonNull @Description("What is wrong, for a person.")
        String message,

        @Description("JSON pointer into the input, for example `#/outcome`; null where no single field is to blame.")
        String pointer,

        @NonNull
        @Description("Kind of the error, for example `NOT_FOUND`, `CONFLICT`, `INVALID`, `PRECONDITION_FAILED`.")
        String code,

        @Description("How the thing stands now, where the change expected another version of it; null otherwise.")
        Versioned current) {

    /** An id that is none. */
    public static UserError malformedId(String pointer) {
        return new UserError("is not an id", pointer, "INVALID", null);
    }

    /** What a service found wrong: one entry for every fault. */
    public static List<UserError> of(ServiceFailure refusal) {
        Problem problem = refusal.problem();
        if (problem.errors() == null || problem.errors().isEmpty()) {
            return List.of(new UserError(refusal.getMessage(), null, refusal.code(), null));
        }
        return problem.errors().stream()
                .map(fault -> new UserError(fault.detail(), pointer(fault), refusal.code(), null))
                .toList();
    }

    /** What stands in the path of a service stands in our input. */
    private static String pointer(Fault fault) {
        return fault.pointer() == null && fault.parameter() != null ? "#/" + fault.parameter() : fault.pointer();
    }
}
