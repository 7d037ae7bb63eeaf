package io.steward.gateway.message;

import io.steward.gateway.account.AccountBatch;
import io.steward.platform.contracts.messages.InboxItemView;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** An inbox item in the graph. */
@Description("One item in the inbox of the caller.")
public record InboxItem(
        @Ignore InboxItemView view,
        @Ignore AccountBatch batch,

        @Id @NonNull @Description("UUID.") String id,

        @Description("Kind of message, for example `task`.") String category,
        @Description("Headline.") String title,
        @Description("Text.") String body,
        @Description("When it came.") Instant createdAt,

        @Description("When it was first on the screen; null while unseen.")
        Instant seenAt,

        @Description("When it was opened; null while unread.")
        Instant readAt,

        @Description("When it was put out of the way; null while it is not.")
        Instant archivedAt) {

    /** The item as notification-service tells it, with the accounts of the items around it. */
    public static InboxItem of(InboxItemView view, AccountBatch batch) {
        return new InboxItem(
                view,
                batch,
                view.id().toString(),
                view.category(),
                view.title(),
                view.body(),
                view.createdAt(),
                view.seenAt(),
                view.readAt(),
                view.archivedAt());
    }
}
