package io.steward.gateway.message;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the marking. */
@Description("What became of the marking.")
public record MarkInboxItemsPayload(
        @Description("How many items are unseen now; null where nothing was marked.")
        Integer unseen,

        @NonNull @Description("The items as they are now.") List<@NonNull InboxItem> items,

        @NonNull @Description("Why nothing was marked; empty where something was.")
        List<@NonNull UserError> userErrors) {

    static MarkInboxItemsPayload refused(List<UserError> errors) {
        return new MarkInboxItemsPayload(null, List.of(), errors);
    }

    static MarkInboxItemsPayload done(Inbox inbox) {
        return new MarkInboxItemsPayload(inbox.unseen(), inbox.newest(Integer.MAX_VALUE), List.of());
    }
}
