package io.steward.gateway.message;

import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.client.MessagesApi.InboxPage;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** The caller's inbox in the graph. */
@Description("The inbox of the caller.")
public record Inbox(
        @Ignore InboxPage page,
        @Ignore AccountBatch batch,
        @Description("How many items are unseen.") int unseen) {

    static Inbox of(InboxPage page, AccountBatch batch) {
        return new Inbox(page, batch, Math.toIntExact(page.unseen()));
    }

    List<InboxItem> newest(int limit) {
        return page.items().stream()
                .limit(limit)
                .map(item -> InboxItem.of(item, batch))
                .toList();
    }
}
