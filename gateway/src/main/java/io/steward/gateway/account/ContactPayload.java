package io.steward.gateway.account;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record ContactPayload(
        @Description("The contact as it is now; null where it was not changed.")
        Contact contact,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static ContactPayload refused(List<UserError> errors) {
        return new ContactPayload(null, errors);
    }

    static ContactPayload of(Contact contact) {
        return new ContactPayload(contact, List.of());
    }
}
