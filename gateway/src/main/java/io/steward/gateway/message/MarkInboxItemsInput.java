package io.steward.gateway.message;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Which items are to be marked. */
@Input("MarkInboxItemsInput")
@Description("Which items of the caller's inbox are to be marked, and how: either `ids`, or `all`.")
public record MarkInboxItemsInput(
        @Id @Name("ids") @Description("Ids of the items.") List<String> ids,

        @Name("all") @Description("Whether all items are meant.")
        Boolean all,

        @NonNull @Name("mark") @Description("How.") InboxMark mark) {}
