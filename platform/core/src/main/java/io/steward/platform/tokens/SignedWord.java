package io.steward.platform.tokens;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One opaque word for a link that needs no login: some bytes and our signature below them. Everybody can read the bytes,
 * so that nothing personal belongs in them; nobody else can make such a word.
 */
public final class SignedWord {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_LENGTH = 32;

    private SignedWord() {}

    /**
     * The word of a content.
     *
     * @param key a secret of the purpose: two purposes with one key could take each other's words
     */
    public static String of(byte[] content, String key) {
        byte[] signed = ByteBuffer.allocate(content.length + SIGNATURE_LENGTH)
                .put(content)
                .put(signature(content, key))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The content of a word; empty where it was not made with this key. */
    public static Optional<byte[]> read(String word, String key) {
        try {
            ByteBuffer signed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(word));
            byte[] content = new byte[Math.max(0, signed.remaining() - SIGNATURE_LENGTH)];
            byte[] given = new byte[SIGNATURE_LENGTH];
            signed.get(content).get(given);
            // Compared in constant time, so that a forger learns nothing from how long a refusal takes.
            return MessageDigest.isEqual(given, signature(content, key)) ? Optional.of(content) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static byte[] signature(byte[] content, String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
