package io.steward.health.scorecard;

import java.util.regex.Pattern;

/** The forms of names in a definition. */
final class Names {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private Names() {}

    static boolean isKey(String text) {
        return text != null && KEY.matcher(text).matches();
    }

    static boolean isText(String text) {
        return text != null && !text.isBlank();
    }
}
