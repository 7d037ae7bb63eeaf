package io.steward.accounts.attribute;

import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.contracts.accounts.AttributeType;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a filter compares an attribute; all but equality need its index. */
enum AttributeComparison {
    /** Equal to the value. */
    IS(""),
    /** The value or more. */
    GTE(">="),
    /** More than the value. */
    GT(">"),
    /** The value or less. */
    LTE("<="),
    /** Less than the value. */
    LT("<"),
    /** Whether the account has the attribute at all. */
    EXISTS("");

    private final String operator;

    AttributeComparison(String operator) {
        this.operator = operator;
    }

    /** As a filter writes it. */
    static Optional<AttributeComparison> named(String word) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.word().equals(word))
                .findFirst();
    }

    /** What a filter on an attribute of a type may write. */
    static List<String> namesFor(AttributeType type) {
        return Arrays.stream(values())
                .filter(comparison -> comparison != IS && comparison.suits(type))
                .map(AttributeComparison::word)
                .toList();
    }

    boolean suits(AttributeType type) {
        return switch (this) {
            case IS, EXISTS -> true;
            case GTE, GT, LTE, LT -> type == AttributeType.NUMBER || type == AttributeType.DATE;
        };
    }

    AttributeFilter filter(AttributeDefinitionView definition, Object value) {
        AttributeIndex index = AttributeIndex.of(definition);
        return switch (this) {
            case IS -> new AttributeFilter("attributes @> ?", new JsonObject(Map.of(definition.name(), value)));
            case GTE, GT, LTE, LT ->
                new AttributeFilter(
                        index.expression() + " " + operator + " ?::text::" + index.type(), value.toString());
            case EXISTS -> new AttributeFilter(index.presence(Boolean.TRUE.equals(value)), null);
        };
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
