package io.steward.accounts.rules;

import io.steward.platform.problems.Faults;
import java.util.regex.Pattern;

/** The form of a segment's key. */
public final class SegmentKey {

    /** As a regular expression. */
    public static final String PATTERN = "^[A-Z][A-Z0-9_]{0,49}$";

    /** What a key must be, in words. */
    public static final String FAULT = "must be a capital letter and at most 49 capitals, digits and underscores";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private SegmentKey() {}

    /** Whether a text has the form of a key, or is null. */
    public static boolean isValid(String key) {
        return key == null || FORM.matcher(key).find();
    }

    /** Notes a fault where there is a key and it has another form. */
    public static void check(Faults faults, String pointer, String key) {
        faults.check(isValid(key), pointer, FAULT);
    }
}
