package io.steward.accounts.attribute;

import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.contracts.accounts.AttributeType;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All definitions of a moment. An attribute that is not defined may be anything. */
public final class AttributeSchema {

    /** Nothing is defined. */
    public static final AttributeSchema EMPTY = new AttributeSchema(List.of());

    private static final Pattern SUBJECT = Pattern.compile("([A-Za-z0-9_]+)(?:\\[([a-z]+)])?");

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
     * What a filter on an attribute asks of an account: {@code tier} or, with a comparison, {@code sites[gte]}.
     *
     * @param refuse told in words what is wrong, where the answer is empty
     */
    public Optional<AttributeFilter> filter(String subject, String text, Consumer<String> refuse) {
        Matcher matcher = SUBJECT.matcher(subject);
        AttributeDefinitionView definition = matcher.matches() ? definitions.get(matcher.group(1)) : null;
        if (definition == null) {
            refuse.accept("is no attribute that is defined");
            return Optional.empty();
        }
        String comparison = matcher.group(2) == null ? "is" : matcher.group(2);
        return AttributeComparison.named(comparison)
                .filter(known -> known.suits(definition.type()))
                .map(known -> filter(definition, known, text, refuse))
                .orElseGet(() -> {
                    refuse.accept("must compare by one of " + AttributeComparison.namesFor(definition.type()));
                    return Optional.empty();
                });
    }

    private static Optional<AttributeFilter> filter(
            AttributeDefinitionView definition, AttributeComparison comparison, String text, Consumer<String> refuse) {
        if (comparison != AttributeComparison.IS && !definition.indexed()) {
            refuse.accept("needs an attribute that is defined as indexed");
            return Optional.empty();
        }
        AttributeType type = comparison == AttributeComparison.EXISTS ? AttributeType.BOOLEAN : definition.type();
        Optional<Object> value = type.parse(text);
        if (value.isEmpty()) {
            refuse.accept("must be " + type.words());
        }
        return value.map(found -> comparison.filter(definition, found));
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
