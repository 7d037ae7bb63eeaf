package io.steward.gateway.subscription;

import io.steward.gateway.message.InboxItem;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A change of the caller's inbox in the graph. */
@Description("An item of the caller's inbox is new or was marked.")
public record InboxChange(
        @NonNull @Description("The item after the change.") InboxItem item,

        @Description("How many items are unseen after the change.")
        int unseen) {}
