package io.steward.platform.contracts.accounts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the vendor's own facts, as an admin has defined it. */
public record AttributeDefinitionView(
        @Schema(description = "Its key in attributes.", examples = "tier")
        String name,

        AttributeType type,

        @Schema(description = "Empty: any value of the type.")
        List<String> allowedValues,

        String description,

        @Schema(description = "Whether lists can be filtered by ranges of it and by whether it is there.")
        boolean indexed,

        long version) {}
