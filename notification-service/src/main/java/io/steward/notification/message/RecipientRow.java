package io.steward.notification.message;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.steward.platform.contracts.messages.Channel;
import java.util.UUID;

/** The recipient's columns of a message. */
@RegisterForReflection
record RecipientRow(Channel channel, UUID contactId, String username) {}
