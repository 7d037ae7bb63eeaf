package io.steward.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of a removal. */
@Description("What became of a removal.")
public record RemovalPayload(
        @Description("Id or name of what is gone; null where it is not.")
        String removed,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    /** It was refused. */
    public static RemovalPayload refused(List<UserError> errors) {
        return new RemovalPayload(null, errors);
    }

    /** It is gone. */
    public static RemovalPayload of(String removed) {
        return new RemovalPayload(removed, List.of());
    }
}
