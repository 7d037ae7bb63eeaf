package io.steward.gateway.program;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("The types of an attribute.")
public enum AttributeType {
    @Description("A text.")
    TEXT,

    @Description("A number.")
    NUMBER,

    @Description("True or false.")
    BOOLEAN,

    @Description("A day such as 2026-01-31.")
    DATE;

    static AttributeType of(io.steward.platform.contracts.accounts.AttributeType value) {
        return value == null ? null : valueOf(value.name());
    }
}
