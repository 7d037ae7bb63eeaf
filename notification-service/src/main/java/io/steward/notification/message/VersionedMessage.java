package io.steward.notification.message;

import io.steward.platform.contracts.messages.MessageView;

/** A message as others see it, with the version that its entity tag is made of. */
record VersionedMessage(MessageView view, long version) {

    static VersionedMessage of(Message message) {
        return new VersionedMessage(message.view(), message.version());
    }
}
