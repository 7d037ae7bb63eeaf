package io.steward.platform.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in an ordered list: the sort key's values of one row. Opaque to callers; it names its order, so that a cursor
 * of one order is not taken for another.
 *
 * @param order name of the order, for example {@code NAME:ASC}
 * @param values the key's values as text, the unique id last; a value may be null
 */
public record Cursor(String order, List<String> values) {

    private static final char SEPARATOR = '\u001f';
    private static final String NULL = "\u0000";

    /** The cursor of a row. */
    public static Cursor of(String order, Object... values) {
        List<String> texts = new ArrayList<>(values.length);
        for (Object value : values) {
            texts.add(value == null ? null : value.toString());
        }
        return new Cursor(order, texts);
    }

    /** The text that callers get and give back. */
    public String encode() {
        StringBuilder text = new StringBuilder(order);
        values.forEach(value -> text.append(SEPARATOR).append(value == null ? NULL : value));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a caller's cursor; empty where it is no cursor of this order with so many values. */
    public static Optional<Cursor> decode(String text, String order, int size) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(String.valueOf(SEPARATOR), -1);
            if (parts.length != size + 1 || !parts[0].equals(order)) {
                return Optional.empty();
            }
            List<String> values = new ArrayList<>(size);
            for (int i = 1; i < parts.length; i++) {
                values.add(parts[i].equals(NULL) ? null : parts[i]);
            }
            return Optional.of(new Cursor(order, values));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
