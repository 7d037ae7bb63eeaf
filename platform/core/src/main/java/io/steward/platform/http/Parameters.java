package io.steward.platform.http;

import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The query parameters of a call, read one by one; {@link #check()} then names every bad value and every parameter that
 * nobody asked for, because a typo in a filter would otherwise give a wrong list in silence.
 */
public final class Parameters {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,4})?");

    private static final int LAST_YEAR = 9999;

    private final MultivaluedMap<String, String> given;
    private final Set<String> known = new HashSet<>();
    private final Faults faults = new Faults();

    private Parameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /** The parameters of a request. */
    public static Parameters of(UriInfo uri) {
        return new Parameters(uri.getQueryParameters());
    }

    /** A text; null where absent or blank. */
    public String text(String name) {
        known.add(name);
        List<String> values = given.get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            refuse(name, "must be given once");
        }
        return values.getFirst().isBlank() ? null : values.getFirst();
    }

    /** A text, or {@code otherwise} where absent. */
    public String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    /** One of an enum's names; {@code otherwise} where absent. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type, E otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseGet(() -> {
                    refuse(name, "must be one of " + Arrays.toString(type.getEnumConstants()));
                    return otherwise;
                });
    }

    /** Any of a set of lower-case words, separated by commas; empty where absent. */
    public Set<String> anyOf(String name, Set<String> words) {
        Set<String> chosen = new HashSet<>(list(name));
        if (!words.containsAll(chosen)) {
            refuse(name, "must be some of " + words.stream().sorted().toList());
        }
        return chosen;
    }

    /** At most {@code limit} ids, separated by commas; null where absent. */
    public List<UUID> ids(String name, int limit) {
        if (text(name) == null) {
            return null;
        }
        List<UUID> ids = new ArrayList<>();
        for (String word : list(name)) {
            try {
                ids.add(UUID.fromString(word));
            } catch (IllegalArgumentException e) {
                refuse(name, "'" + word + "' is no UUID");
            }
        }
        if (ids.size() > limit) {
            refuse(name, "must be at most " + limit + " ids");
        }
        return ids;
    }

    /** At least one and at most {@code limit} ids, separated by commas. */
    public List<UUID> requiredIds(String name, int limit) {
        List<UUID> ids = ids(name, limit);
        if (ids == null) {
            refuse(name, "is required");
        }
        return ids == null ? List.of() : ids;
    }

    /** At most {@code limit} words, separated by commas; null where absent. */
    public List<String> words(String name, int limit) {
        List<String> words = text(name) == null ? null : list(name);
        if (words != null && words.size() > limit) {
            refuse(name, "must be at most " + limit + " names");
        }
        return words;
    }

    /** One id; null where absent. */
    public UUID id(String name) {
        List<UUID> ids = ids(name, 1);
        return ids == null || ids.isEmpty() ? null : ids.getFirst();
    }

    /** A whole number within bounds; {@code otherwise} where absent. */
    public int number(String name, int least, int most, int otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, in the same words as a number out of bounds
        }
        refuse(name, "must be a whole number from " + least + " to " + most);
        return otherwise;
    }

    /** A whole number within bounds; null where absent. */
    public Integer wholeNumber(String name, int least, int most) {
        return text(name) == null ? null : number(name, least, most, least);
    }

    /** A number, of at most 15 whole digits and four decimals; null where absent. */
    public BigDecimal decimal(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        if (DECIMAL.matcher(value).matches()) {
            return new BigDecimal(value);
        }
        refuse(name, "must be a number such as 1250.50");
        return null;
    }

    /** The names of the given parameters that begin so. */
    public List<String> namesWith(String prefix) {
        return given.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** A date; {@code otherwise} where absent. */
    public LocalDate date(String name, LocalDate otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() >= 1 && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below, in the same words as a year that no database knows
        }
        refuse(name, "must be a date such as 2026-01-31");
        return otherwise;
    }

    /** {@code true} or {@code false}; false where absent. */
    public boolean flag(String name) {
        String value = text(name);
        if (value != null && !Set.of("true", "false").contains(value.toLowerCase(Locale.ROOT))) {
            refuse(name, "must be true or false");
        }
        return "true".equalsIgnoreCase(value);
    }

    /** The page: {@code limit}, {@code after}, {@code before}, {@code count}. */
    public PageRequest page() {
        int limit = number("limit", 1, PageRequest.MAX_LIMIT, PageRequest.DEFAULT_LIMIT);
        PageRequest page = new PageRequest(limit, text("after"), text("before"), flag("count"));
        if (page.after() != null && page.before() != null) {
            refuse("before", "cannot be combined with after");
        }
        return page;
    }

    /** The page of a list that may be asked for by ids: where no limit is named, all of them are on it. */
    public PageRequest page(List<UUID> ids) {
        PageRequest page = page();
        boolean whole = ids != null && !ids.isEmpty() && text("limit") == null;
        return whole ? new PageRequest(ids.size(), page.after(), page.before(), page.count()) : page;
    }

    /**
     * The cursor of a page in a given order; null at the list's begin.
     *
     * @param size how many values the order's key has
     */
    public Cursor cursor(PageRequest page, String order, int size) {
        String text = page.after() == null ? page.before() : page.after();
        return text == null
                ? null
                : Cursor.decode(text, order, size).orElseGet(() -> {
                    refuse(page.after() == null ? "before" : "after", "is no cursor of this list in this order");
                    return null;
                });
    }

    /** Notes a fault that only the caller of this class can see. */
    public void refuse(String name, String detail) {
        faults.add(Fault.in(name, detail));
    }

    /**
     * Call after the last parameter was read.
     *
     * @throws RuntimeException that is answered with 422 and every fault
     */
    public void check() {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> refuse(name, "is not a parameter of this list"));
        faults.throwIfAny();
    }

    private List<String> list(String name) {
        String value = text(name);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::trim)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
