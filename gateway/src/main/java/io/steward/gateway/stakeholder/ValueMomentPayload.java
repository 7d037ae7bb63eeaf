package io.steward.gateway.stakeholder;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record ValueMomentPayload(
        @Description("What was recorded; null where nothing was.")
        ValueMoment valueMoment,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static ValueMomentPayload refused(List<UserError> errors) {
        return new ValueMomentPayload(null, errors);
    }

    static ValueMomentPayload of(ValueMoment valueMoment) {
        return new ValueMomentPayload(valueMoment, List.of());
    }
}
