package io.steward.gateway.program;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record CharterPayload(
        @Description("The charter as it is now; null where it was not changed.")
        Charter charter,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static CharterPayload refused(List<UserError> errors) {
        return new CharterPayload(null, errors);
    }

    static CharterPayload of(Charter charter) {
        return new CharterPayload(charter, List.of());
    }
}
