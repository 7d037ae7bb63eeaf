package io.steward.accounts.rules;

import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.util.Optional;

/** The rules of short texts: some characters that can be seen, no control characters, not too long. */
public final class Texts {

    private Texts() {}

    /** Notes a fault where the text is missing or improper. */
    public static void checkRequired(Faults faults, String pointer, String text, int mostCharacters) {
        if (text == null) {
            faults.add(Fault.at(pointer, "is required"));
        } else {
            checkOptional(faults, pointer, text, mostCharacters);
        }
    }

    /** Notes a fault where there is a text and it is improper. */
    public static void checkOptional(Faults faults, String pointer, String text, int mostCharacters) {
        if (text != null) {
            fault(text, mostCharacters).ifPresent(detail -> faults.add(Fault.at(pointer, detail)));
        }
    }

    /** Notes a fault where a text of several lines is missing or improper. */
    public static void checkProse(Faults faults, String pointer, String text, int mostCharacters) {
        checkRequired(faults, pointer, text == null ? null : onOneLine(text), mostCharacters);
    }

    /** The text without its line breaks and tabs, which are no fault of a text of several lines. */
    public static String onOneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }

    /** What is wrong with a text; empty where it is proper. */
    public static Optional<String> fault(String text, int mostCharacters) {
        if (text.isBlank()) {
            return Optional.of("must not be blank");
        }
        if (text.codePointCount(0, text.length()) > mostCharacters) {
            return Optional.of("must have at most " + mostCharacters + " characters");
        }
        return isStorable(text) ? Optional.empty() : Optional.of("must not contain control characters");
    }

    /** Whether a text has neither control characters nor halves of a character, which no database keeps. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    /** The text without white space around it; null stays null. */
    public static String strip(String text) {
        return text == null ? null : text.strip();
    }
}
