package io.steward.gateway.message;

import org.eclipse.microprofile.graphql.Description;

/** Channel in the graph; the names are those of REST. */
@Description("The way that a message takes.")
public enum Channel {
    @Description("E-mail to a contact.")
    EMAIL,
    @Description("The inbox of a member of staff.")
    IN_APP;

    static Channel of(io.steward.platform.contracts.messages.Channel channel) {
        return channel == null ? null : valueOf(channel.name());
    }
}
