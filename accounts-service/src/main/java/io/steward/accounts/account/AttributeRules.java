package io.steward.accounts.account;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** What the vendor's own facts about an account may be: any JSON, within bounds. */
final class AttributeRules {

    private static final int MOST_KEYS = 100;
    private static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_KEY_CHARACTERS = 200;

    /** Beyond that a number has no double, and a client that reads it back would get another one. */
    private static final int MOST_DECIMAL_PLACES = 300;

    private static final String POINTER = "#/attributes";

    private AttributeRules() {}

    static void check(Faults faults, Map<String, Object> attributes) {
        faults.check(attributes.size() <= MOST_KEYS, POINTER, "must have at most " + MOST_KEYS + " keys");
        attributes.forEach((key, value) -> checkEntry(faults, key, value));
        if (faults.isEmpty()) {
            int bytes = new JsonObject(attributes).encode().getBytes(StandardCharsets.UTF_8).length;
            faults.check(bytes <= MOST_BYTES, POINTER, "must be at most 16 KB as JSON");
        }
    }

    private static void checkEntry(Faults faults, String key, Object value) {
        String pointer = POINTER + "/" + key.replace("~", "~0").replace("/", "~1");
        Texts.fault(key, MOST_KEY_CHARACTERS).ifPresent(detail -> faults.add(Fault.at(pointer, "its key " + detail)));
        faults.check(isStorable(value), pointer, "must not contain control characters or numbers out of range");
    }

    private static boolean isStorable(Object value) {
        return switch (value) {
            case null -> true;
            case String text -> isStorableText(text);
            case BigDecimal number -> Math.abs((long) number.precision() - number.scale()) <= MOST_DECIMAL_PLACES;
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .allMatch(entry -> isStorable(entry.getKey()) && isStorable(entry.getValue()));
            case Collection<?> list -> list.stream().allMatch(AttributeRules::isStorable);
            default -> true;
        };
    }

    /** Attributes may be long texts: line breaks and tabs are welcome here. */
    private static boolean isStorableText(String text) {
        return Texts.isStorable(Texts.onOneLine(text));
    }
}
