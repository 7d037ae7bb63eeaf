package io.steward.accounts.attribute;

import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.contracts.accounts.AttributeType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The index of one attribute: its name and the expression that filters have to use to meet it. The attribute's name may
 * stand in SQL: a definition has letters, digits and underscores alone.
 */
record AttributeIndex(String attribute, AttributeType attributeType) {

    /** How the names of all such indexes begin, and of no other. */
    static final String PREFIX = "ix_accounts_attribute_";

    static AttributeIndex of(AttributeDefinitionView definition) {
        return new AttributeIndex(definition.name(), definition.type());
    }

    /** The same for the same attribute and type: names of attributes can be longer than those of indexes. */
    String name() {
        String meant = attributeType + ":" + attribute;
        return PREFIX
                + UUID.nameUUIDFromBytes(meant.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
    }

    String expression() {
        return switch (attributeType) {
            case NUMBER -> "attribute_number(attributes, '" + attribute + "')";
            case DATE -> "attribute_date(attributes, '" + attribute + "')";
            case TEXT, BOOLEAN -> "attribute_present(attributes, '" + attribute + "')";
        };
    }

    /** Type of the expression in SQL. */
    String type() {
        return switch (attributeType) {
            case NUMBER -> "numeric";
            case DATE -> "text";
            case TEXT, BOOLEAN -> "boolean";
        };
    }

    /** The condition that the attribute is there, or is not. */
    String presence(boolean wanted) {
        return switch (attributeType) {
            case NUMBER, DATE -> expression() + (wanted ? " IS NOT NULL" : " IS NULL");
            case TEXT, BOOLEAN -> (wanted ? "" : "NOT ") + expression();
        };
    }
}
