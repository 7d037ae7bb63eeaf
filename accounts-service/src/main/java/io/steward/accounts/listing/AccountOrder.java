package io.steward.accounts.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;

/**
 * By what the list can be ordered. Null values come last in either direction: a value beyond all others stands for null,
 * another one for each direction, exactly as in the indexes of the table.
 */
enum AccountOrder {
    NAME("lower(name)", "lower(name)", "text"),
    MRR("coalesce(mrr_amount, 'infinity'::numeric)", "coalesce(mrr_amount, '-infinity'::numeric)", "numeric"),
    SCORE("coalesce(score, '32767'::smallint)", "coalesce(score, '-1'::smallint)", "smallint"),
    RENEWS_ON("coalesce(renews_on, 'infinity'::date)", "coalesce(renews_on, '-infinity'::date)", "date"),
    SEATS("coalesce(seats, '2147483647'::integer)", "coalesce(seats, '-1'::integer)", "integer"),
    STARTED_ON("coalesce(started_on, 'infinity'::date)", "coalesce(started_on, '-infinity'::date)", "date"),
    LAST_CONTACT(
            "coalesce(last_contact_at, 'infinity'::timestamptz)",
            "coalesce(last_contact_at, '-infinity'::timestamptz)",
            "timestamptz"),
    CREATED_AT("created_at", "created_at", "timestamptz"),
    UPDATED_AT("updated_at", "updated_at", "timestamptz");

    private static final Set<String> BEYOND_ALL = Set.of("Infinity", "-Infinity", "infinity", "-infinity");

    /** A time as PostgreSQL writes it where the session's zone is UTC: 2026-01-31 12:00:00.123456+00. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(Locale.ROOT);

    private final String ascending;
    private final String descending;
    private final String type;

    AccountOrder(String ascending, String descending, String type) {
        this.ascending = ascending;
        this.descending = descending;
        this.type = type;
    }

    /** The direction of an order. */
    enum Direction {
        ASC,
        DESC
    }

    /** The expression that the list is ordered by, before the id. */
    String key(Direction direction) {
        return switch (direction) {
            case ASC -> ascending;
            case DESC -> descending;
        };
    }

    /** Type of the key in SQL. */
    String type() {
        return type;
    }

    /** Whether a text, as a cursor carries it, is a value of the key: a cursor comes back from outside. */
    boolean takes(String value) {
        try {
            return switch (this) {
                case NAME -> value.indexOf('\0') < 0;
                case MRR -> BEYOND_ALL.contains(value) || new BigDecimal(value).precision() <= 19;
                case SCORE -> Short.parseShort(value) >= -1;
                case SEATS -> Integer.parseInt(value) >= -1;
                case RENEWS_ON, STARTED_ON ->
                    BEYOND_ALL.contains(value) || LocalDate.parse(value).getYear() < 10_000;
                case LAST_CONTACT, CREATED_AT, UPDATED_AT ->
                    BEYOND_ALL.contains(value)
                            || OffsetDateTime.parse(value, TIME).getYear() < 10_000;
            };
        } catch (NumberFormatException | DateTimeParseException notAValue) {
            return false;
        }
    }
}
