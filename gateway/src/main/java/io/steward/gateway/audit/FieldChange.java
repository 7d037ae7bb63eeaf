package io.steward.gateway.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A field before and after, in the graph. */
@Description("A field before and after.")
public record FieldChange(
        @NonNull @Description("Name of the field.") String field,

        @Description("Its value before: a text as it is, anything else as JSON; null for nothing.")
        String before,

        @Description("Its value after, likewise.") String after) {}
