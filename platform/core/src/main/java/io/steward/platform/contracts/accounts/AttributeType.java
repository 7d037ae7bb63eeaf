package io.steward.platform.contracts.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The types of an attribute, as JSON has them; a date is a text of the form 2026-01-31. */
public enum AttributeType {
    TEXT("a text"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    DATE("a date such as 2026-01-31");

    private static final int MOST_DIGITS = 100;

    private final String words;

    AttributeType(String words) {
        this.words = words;
    }

    /** What a value has to be, for a person. */
    public String words() {
        return words;
    }

    /** Whether a value is of this type. */
    public boolean takes(Object value) {
        return switch (this) {
            case TEXT -> value instanceof String;
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof String text && isDate(text);
        };
    }

    /** The value that a text in a filter stands for; empty where it stands for none. */
    public Optional<Object> parse(String text) {
        return switch (this) {
            case TEXT -> Optional.of(text);
            case DATE -> isDate(text) ? Optional.of(text) : Optional.empty();
            case BOOLEAN ->
                text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
            case NUMBER -> number(text);
        };
    }

    private static Optional<Object> number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS
                    ? Optional.of(number)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
