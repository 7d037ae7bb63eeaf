package io.steward.notification.unsubscribe;

import io.steward.platform.tokens.SignedWord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * What an unsubscribe link stands for: who, at which account, of what. Written as one opaque, signed word without
 * personal data; it does not run out, because the mail does not either.
 */
record UnsubscribeToken(UUID contactId, UUID accountId, String category) {

    private static final byte VERSION = 1;

    /** The word that stands in the link. */
    String sign(String key) {
        byte[] name = category.getBytes(StandardCharsets.UTF_8);
        byte[] content = ByteBuffer.allocate(1 + 4 * Long.BYTES + name.length)
                .put(VERSION)
                .putLong(contactId.getMostSignificantBits())
                .putLong(contactId.getLeastSignificantBits())
                .putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits())
                .put(name)
                .array();
        return SignedWord.of(content, key);
    }

    /** Reads a word; empty where it is not one of ours. */
    static Optional<UnsubscribeToken> verify(String word, String key) {
        return SignedWord.read(word, key).flatMap(UnsubscribeToken::read);
    }

    private static Optional<UnsubscribeToken> read(byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        if (buffer.remaining() < 1 + 4 * Long.BYTES || buffer.get() != VERSION) {
            return Optional.empty();
        }
        UUID contactId = new UUID(buffer.getLong(), buffer.getLong());
        UUID accountId = new UUID(buffer.getLong(), buffer.getLong());
        return Optional.of(new UnsubscribeToken(
                contactId, accountId, StandardCharsets.UTF_8.decode(buffer).toString()));
    }
}
