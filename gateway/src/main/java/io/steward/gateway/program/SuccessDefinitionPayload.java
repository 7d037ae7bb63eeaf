package io.steward.gateway.program;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record SuccessDefinitionPayload(
        @Description("The definition as it is now; null where it was not changed.")
        SuccessDefinition successDefinition,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static SuccessDefinitionPayload refused(List<UserError> errors) {
        return new SuccessDefinitionPayload(null, errors);
    }

    static SuccessDefinitionPayload of(SuccessDefinition successDefinition) {
        return new SuccessDefinitionPayload(successDefinition, List.of());
    }
}
