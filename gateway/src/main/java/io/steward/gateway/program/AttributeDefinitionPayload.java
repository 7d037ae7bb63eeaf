package io.steward.gateway.program;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record AttributeDefinitionPayload(
        @Description("The definition as it is now; null where it was not changed.")
        AttributeDefinition attributeDefinition,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static AttributeDefinitionPayload refused(List<UserError> errors) {
        return new AttributeDefinitionPayload(null, errors);
    }

    static AttributeDefinitionPayload of(AttributeDefinition attributeDefinition) {
        return new AttributeDefinitionPayload(attributeDefinition, List.of());
    }
}
