package io.steward.notification.unsubscribe;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an unsubscribe link stands for: who, at which account, of what. Written as one opaque, signed word without
 * personal data; it does not run out, because the mail does not either.
 */
record UnsubscribeToken(UUID contactId, UUID accountId, String category) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_LENGTH = 32;
    private static final byte VERSION = 1;

    /** The word that stands in the link. */
    String sign(String key) {
        byte[] name = category.getBytes(StandardCharsets.UTF_8);
        byte[] payload = ByteBuffer.allocate(1 + 4 * Long.BYTES + name.length)
                .put(VERSION)
                .putLong(contactId.getMostSignificantBits())
                .putLong(contactId.getLeastSignificantBits())
                .putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits())
                .put(name)
                .array();
        byte[] signed = ByteBuffer.allocate(payload.length + SIGNATURE_LENGTH)
                .put(payload)
                .put(signature(payload, key))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** Reads a word; empty where it is not one of ours. */
    static Optional<UnsubscribeToken> verify(String word, String key) {
        try {
            ByteBuffer signed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(word));
            byte[] payload = new byte[Math.max(0, signed.remaining() - SIGNATURE_LENGTH)];
            byte[] given = new byte[SIGNATURE_LENGTH];
            signed.get(payload).get(given);
            // Compared in constant time, so that a forger learns nothing from how long a refusal takes.
            return MessageDigest.isEqual(given, signature(payload, key))
                    ? Optional.of(read(payload))
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static UnsubscribeToken read(byte[] payload) {
        ByteBuffer buffer = ByteBuffer.wrap(payload);
        if (buffer.get() != VERSION) {
            throw new IllegalArgumentException("a token of another version");
        }
        UUID contactId = new UUID(buffer.getLong(), buffer.getLong());
        UUID accountId = new UUID(buffer.getLong(), buffer.getLong());
        return new UnsubscribeToken(
                contactId, accountId, StandardCharsets.UTF_8.decode(buffer).toString());
    }

    private static byte[] signature(byte[] payload, String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
