package io.steward.accounts.attribute;

import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All definitions of a moment. An attribute that is not defined may be anything. */
public final class AttributeSchema {

    /** Nothing is defined. */
    public static final AttributeSchema EMPTY = new AttributeSchema(List.of());

    private final Map<String, AttributeDefinitionView> definitions;

    AttributeSchema(List<AttributeDefinitionView> definitions) {
        this.definitions = definitions.stream()
                .collect(Collectors.toUnmodifiableMap(AttributeDefinitionView::name, Function.identity()));
    }

    /** Notes every attribute that is not as it is defined. An attribute that is null is no attribute. */
    public void check(Faults faults, Map<String, Object> attributes) {
        if (attributes == null) {
            return;
        }
        attributes.forEach((name, value) -> {
            AttributeDefinitionView definition = definitions.get(name);
            if (definition != null && value != null) {
                fault(definition, value).ifPresent(detail -> faults.add(Fault.at("#/attributes/" + name, detail)));
            }
        });
    }

    /**
     * The value that a text in a filter stands for.
     *
     * @return empty where the attribute is not defined or the text is of another type
     */
    public Optional<Object> parse(String name, String text) {
        return Optional.ofNullable(definitions.get(name))
                .flatMap(definition -> definition.type().parse(text));
    }

    /** What a filter on an attribute must be, in words; empty where the attribute is not defined. */
    public Optional<String> typeOf(String name) {
        return Optional.ofNullable(definitions.get(name))
                .map(definition -> definition.type().words());
    }

    private static Optional<String> fault(AttributeDefinitionView definition, Object value) {
        if (!definition.type().takes(value)) {
            return Optional.of("must be " + definition.type().words());
        }
        boolean allowed = definition.allowedValues().isEmpty()
                || definition.allowedValues().stream().anyMatch(one -> isSame(one, value));
        return allowed ? Optional.empty() : Optional.of("must be one of " + definition.allowedValues());
    }

    /** 1 and 1.0 are one number. */
    private static boolean isSame(String allowed, Object value) {
        return value instanceof Number number
                ? new BigDecimal(allowed).compareTo(new BigDecimal(number.toString())) == 0
                : allowed.equals(value.toString());
    }
}
