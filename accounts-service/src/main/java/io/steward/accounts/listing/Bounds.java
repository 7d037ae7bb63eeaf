package io.steward.accounts.listing;

import io.steward.accounts.listing.AccountOrder.Direction;
import io.steward.platform.http.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/**
 * From and to of a field that the list can be ordered by, as texts; null for no bound. They are asked of the expressions
 * of the order, whose indexes then serve them: what stands for null there lies outside of every bound.
 *
 * @param beforeTo whether the end itself lies outside
 */
record Bounds(AccountOrder field, String from, String to, boolean beforeTo) {

    private static final int MOST_SCORE = 100;

    /** All ranges that a list can be narrowed by; faults are noted in the parameters. */
    static List<Bounds> of(Parameters parameters) {
        return Stream.of(
                        days(parameters, AccountOrder.RENEWS_ON, "renews"),
                        days(parameters, AccountOrder.STARTED_ON, "started"),
                        numbers(parameters, AccountOrder.SCORE, "score", MOST_SCORE),
                        numbers(parameters, AccountOrder.SEATS, "seats", Integer.MAX_VALUE - 1),
                        new Bounds(
                                AccountOrder.MRR,
                                text(parameters.decimal("mrrFrom")),
                                text(parameters.decimal("mrrTo")),
                                false),
                        times(parameters, AccountOrder.CREATED_AT, "created"),
                        times(parameters, AccountOrder.UPDATED_AT, "updated"),
                        new Bounds(AccountOrder.LAST_CONTACT, time(parameters, "lastContactFrom", false), null, false))
                .filter(bounds -> bounds.from != null || bounds.to != null)
                .toList();
    }

    void addTo(Conditions conditions) {
        // Null stands at the far end of the one expression, and at the near end of the other.
        String key = field.key(to == null ? Direction.DESC : Direction.ASC);
        String value = " (?::text::" + field.type() + ")";
        conditions.and(key + " >=" + value, from);
        conditions.and(key + (beforeTo ? " <" : " <=") + value, to);
    }

    private static Bounds days(Parameters parameters, AccountOrder field, String name) {
        return new Bounds(
                field, text(parameters.date(name + "From", null)), text(parameters.date(name + "To", null)), false);
    }

    private static Bounds numbers(Parameters parameters, AccountOrder field, String name, int most) {
        return new Bounds(
                field,
                text(parameters.wholeNumber(name + "From", 0, most)),
                text(parameters.wholeNumber(name + "To", 0, most)),
                false);
    }

    private static Bounds times(Parameters parameters, AccountOrder field, String name) {
        return new Bounds(field, time(parameters, name + "From", false), time(parameters, name + "To", true), true);
    }

    /** A moment as it is given, or the begin of a day, of the next one where that whole day is meant. */
    private static String time(Parameters parameters, String name, boolean wholeDay) {
        String given = parameters.text(name);
        if (given == null) {
            return null;
        }
        try {
            if (given.indexOf('T') >= 0) {
                return Instant.parse(given).toString();
            }
            LocalDate day = LocalDate.parse(given);
            return day.plusDays(wholeDay ? 1 : 0)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toString();
        } catch (DateTimeParseException e) {
            parameters.refuse(name, "must be a date such as 2026-01-31 or a time such as 2026-01-31T12:00:00Z");
            return null;
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
