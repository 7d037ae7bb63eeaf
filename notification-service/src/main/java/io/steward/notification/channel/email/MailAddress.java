package io.steward.notification.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address with a name, made safe for a header: whatever a name holds, it stays within its header.
 *
 * @param address checked: one mailbox, no white space, no brackets
 * @param name null for none
 */
record MailAddress(String address, String name) {

    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*");

    /** Bytes of text in one encoded word: 45 become 60 characters, and with its frame it stays below the 75 allowed. */
    private static final int ENCODED_WORD = 45;

    /** The address where it is one that mail can be sent to. */
    static Optional<MailAddress> of(String address, String name) {
        if (address == null || !MAILBOX.matcher(address.strip()).matches()) {
            return Optional.empty();
        }
        String clean =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return Optional.of(new MailAddress(address.strip(), clean.isEmpty() ? null : clean));
    }

    /** What stands right of the at sign. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The value of a header such as {@code To}. */
    String header() {
        return name == null ? address : encoded(name) + " <" + address + ">";
    }

    private static String encoded(String name) {
        if (name.chars().anyMatch(character -> character > 126)) {
            return encodedWords(name);
        }
        return PLAIN.matcher(name).matches()
                ? name
                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** RFC 2047; a character is never cut in two. */
    private static String encodedWords(String name) {
        StringBuilder words = new StringBuilder();
        StringBuilder chunk = new StringBuilder();
        name.codePoints().forEach(point -> {
            String character = Character.toString(point);
            if (bytes(chunk.toString() + character).length > ENCODED_WORD) {
                appendWord(words, chunk);
            }
            chunk.append(character);
        });
        appendWord(words, chunk);
        return words.toString();
    }

    private static void appendWord(StringBuilder words, StringBuilder chunk) {
        words.append(words.isEmpty() ? "" : " ")
                .append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(bytes(chunk.toString())))
                .append("?=");
        chunk.setLength(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
