package io.steward.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** How an e-mail address is known to those who must not know it: SHA-256 of it in small letters. */
public final class AddressHash {

    private AddressHash() {}

    /** The same for every spelling of an address; null for null. */
    public static String of(String address) {
        if (address == null) {
            return null;
        }
        try {
            byte[] text = address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
