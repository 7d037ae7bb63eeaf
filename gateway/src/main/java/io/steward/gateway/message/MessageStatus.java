package io.steward.gateway.message;

import io.steward.platform.contracts.messages.MessageView;
import org.eclipse.microprofile.graphql.Description;

/** What became of a message, in the graph; the names are those of REST. */
@Description("What became of a message.")
public enum MessageStatus {
    @Description("Waits for its turn, or for a try after a passing fault.")
    PENDING,
    @Description("Handed to the mail server, or laid in the inbox.")
    SENT,
    @Description("Not sent, by a rule; the reason names it.")
    DROPPED,
    @Description("Refused for good by the mail server.")
    FAILED,
    @Description("Whether it was sent is not known; it is never repeated by itself.")
    UNCERTAIN;

    static MessageStatus of(MessageView.MessageStatus status) {
        return status == null ? null : valueOf(status.name());
    }
}
