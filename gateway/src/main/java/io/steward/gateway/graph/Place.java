package io.steward.gateway.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place between the cursors that a service gives.
 *
 * @param anchor a service's cursor; null for the list's begin
 * @param index the item at this place is so many behind the first one after the anchor
 */
record Place(String anchor, int index) {

    // A service's cursor is base64url, which has no full stop.
    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})\\.([A-Za-z0-9_-]*)");

    String encode() {
        return index + "." + (anchor == null ? "" : anchor);
    }

    /** Empty for a cursor that a service gave. */
    static Optional<Place> decode(String cursor) {
        Matcher text = TEXT.matcher(cursor);
        return text.matches()
                ? Optional.of(
                        new Place(text.group(2).isEmpty() ? null : text.group(2), Integer.parseInt(text.group(1))))
                : Optional.empty();
    }
}
