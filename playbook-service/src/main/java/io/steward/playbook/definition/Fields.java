package io.steward.playbook.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.steward.platform.expressions.Condition;
import io.steward.platform.expressions.Conditions;
import io.steward.platform.expressions.InvalidConditionException;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of one object in a definition. Reading notes every fault with its pointer and goes on with null, so that
 * one look finds all of them; {@link #end()} refuses the fields that nobody read.
 */
final class Fields {

    private static final Duration LONGEST = Duration.ofDays(3_660);

    private final JsonNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
        if (!object.isObject()) {
            faults.add(Fault.at(pointer, "must be an object"));
        }
    }

    boolean has(String name) {
        known.add(name);
        return object.hasNonNull(name);
    }

    String text(String name, int longest) {
        JsonNode value = read(name);
        if (value.isMissingNode()) {
            refuse(name, "is required");
            return null;
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            refuse(name, "must be a text");
            return null;
        }
        if (value.asText().length() > longest) {
            refuse(name, "must be at most " + longest + " characters");
            return null;
        }
        return value.asText().strip();
    }

    String optionalText(String name, int longest) {
        return has(name) ? text(name, longest) : null;
    }

    String word(String name, Pattern form, String inWords) {
        String value = text(name, 100);
        if (value != null && !form.matcher(value).matches()) {
            refuse(name, "must be " + inWords);
            return null;
        }
        return value;
    }

    Duration duration(String name) {
        String value = text(name, 40);
        if (value == null) {
            return null;
        }
        try {
            Duration duration = Duration.parse(value);
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
            refuse(name, "must be from PT0S to P3660D");
        } catch (DateTimeException e) {
            refuse(name, "must be an ISO 8601 duration in days, hours, minutes, seconds, for example P7D or PT2H");
        }
        return null;
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String value = text(name, 100);
        return value == null ? null : constant(name, value, type);
    }

    <E extends Enum<E>> List<E> someOf(String name, Class<E> type) {
        List<E> constants = new ArrayList<>();
        List<JsonNode> items = items(name);
        for (int i = 0; i < items.size(); i++) {
            E constant = constant(name + "/" + i, items.get(i).asText(), type);
            if (constant != null && constants.contains(constant)) {
                refuse(name + "/" + i, "is named twice");
            }
            constants.add(constant);
        }
        return constants.contains(null) ? null : constants;
    }

    List<String> texts(String name, int most, int longest) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> items = items(name);
        faults.check(items.size() <= most, at(name), "must have at most " + most + " items");
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            boolean fits = item.isTextual()
                    && !item.asText().isBlank()
                    && item.asText().length() <= longest;
            faults.check(fits, at(name + "/" + i), "must be a text of at most " + longest + " characters");
            texts.add(item.asText());
        }
        return texts;
    }

    Condition condition(String name, Conditions conditions) {
        String expression = text(name, 2_000);
        if (expression == null) {
            return null;
        }
        try {
            return conditions.read(expression);
        } catch (InvalidConditionException e) {
            refuse(name, e.getMessage());
            return null;
        }
    }

    Optional<Condition> optionalCondition(String name, Conditions conditions) {
        return has(name) ? Optional.ofNullable(condition(name, conditions)) : Optional.empty();
    }

    Fields child(String name) {
        return new Fields(read(name), at(name), faults);
    }

    List<Fields> children(String name) {
        List<Fields> children = new ArrayList<>();
        List<JsonNode> items = items(name);
        for (int i = 0; i < items.size(); i++) {
            children.add(new Fields(items.get(i), at(name + "/" + i), faults));
        }
        return children;
    }

    void refuse(String name, String detail) {
        faults.add(Fault.at(at(name), detail));
    }

    void refuse(String detail) {
        faults.add(Fault.at(pointer, detail));
    }

    void end() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(
                        name.replace("~", "~0").replace("/", "~1"),
                        "is not a field here; known are "
                                + known.stream().sorted().toList());
            }
        });
    }

    private JsonNode read(String name) {
        return has(name) ? object.get(name) : MissingNode.getInstance();
    }

    private List<JsonNode> items(String name) {
        JsonNode value = read(name);
        if (!value.isArray()) {
            faults.check(value.isMissingNode(), at(name), "must be a list");
            return List.of();
        }
        return value.valueStream().toList();
    }

    private <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        refuse(name, "must be one of " + Arrays.toString(type.getEnumConstants()));
        return null;
    }

    private String at(String name) {
        return pointer + "/" + name;
    }
}
