package io.steward.gateway.account;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A value that an attribute must have. */
@Input("AttributeFilter")
@Description("A value that an attribute must have.")
public record AttributeFilter(
        @NonNull @Name("name") @Description("Name of the attribute, as it is defined.")
        String name,

        @NonNull @Name("value") @Description("The value as a text: `gold`, `42`, `true`, `2026-01-31`.")
        String value) {}
