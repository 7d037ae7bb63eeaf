package io.steward.gateway.program;

import io.steward.gateway.graph.Versioned;
import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** What an attribute may be, in the graph. */
@Description("One of the vendor's own facts, as an admin has defined it.")
public record AttributeDefinition(
        @Ignore AttributeDefinitionView view,

        @NonNull @Description("Its key in attributes.") String name,

        @Description("What its values are.") AttributeType type,

        @NonNull @Description("Empty: any value of the type.")
        List<@NonNull String> allowedValues,

        @Description("What it means.") String description)
        implements Versioned {

    static AttributeDefinition of(AttributeDefinitionView view) {
        return new AttributeDefinition(
                view, view.name(), AttributeType.of(view.type()), view.allowedValues(), view.description());
    }

    @Override
    @Description("Rises by one with every change; the entity tag in REST.")
    public int getVersion() {
        return Math.toIntExact(view.version());
    }
}
