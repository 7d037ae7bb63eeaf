package io.steward.gateway.account;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A fact and its name: one of the four values; none of them empties it. */
@Input("AttributeInput")
@Description("A fact and its name: one of the four values; none of them empties it.")
public record AttributeInput(
        @NonNull @Name("name") @Description("Name of the fact.")
        String name,

        @Name("text") @Description("A text, or a day as `2026-01-31`.")
        String text,

        @Name("number") @Description("A number.") BigDecimal number,

        @Name("flag") @Description("True or false.") Boolean flag,

        @Name("json") @Description("Anything else, as JSON.")
        String json) {}
