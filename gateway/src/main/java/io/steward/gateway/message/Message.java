package io.steward.gateway.message;

import io.steward.gateway.graph.Node;
import io.steward.platform.contracts.messages.MessageView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A message in the graph. */
@Description("One message to one recipient on one channel.")
public record Message(
        @Ignore MessageView view,

        @Description("The way that it takes.") Channel channel,

        @Description("Id of the contact, for e-mail.") @Id String contactId,

        @Description("User name of the member of staff, for the inbox.")
        String username,

        @Description("What a recipient can unsubscribe from, for example `onboarding`.")
        String category,

        @Description("Key of the template.") String template,

        @Description("Subject as rendered; null before.") String subject,

        @Description("What became of it.") MessageStatus status,

        @Description("Why it was held, dropped or failed; null otherwise.")
        String reason,

        @Description("Id of the run that asked for it; null for none.") @Id
        String runId,

        @Description("The step of the run that asked for it; null for none.")
        String stepKey,

        @Description("When it was asked for.") Instant requestedAt,

        @Description("When it was sent; null before.") Instant sentAt)
        implements Node {

    /** The message as notification-service tells it. */
    public static Message of(MessageView view) {
        return new Message(
                view,
                Channel.of(view.channel()),
                text(view.contactId()),
                view.username(),
                view.category(),
                view.template(),
                view.subject(),
                MessageStatus.of(view.status()),
                view.reason(),
                text(view.runId()),
                view.stepKey(),
                view.requestedAt(),
                view.sentAt());
    }

    @Override
    @Id
    @NonNull
    @Description("UUID, unique over all types.")
    public String getId() {
        return view.id().toString();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
