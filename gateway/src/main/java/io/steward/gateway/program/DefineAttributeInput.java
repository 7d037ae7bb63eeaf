package io.steward.gateway.program;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What an attribute may be. */
@Input("DefineAttributeInput")
@Description("What an attribute may be.")
public record DefineAttributeInput(
        @NonNull @Name("name") @Description("Its key in attributes.")
        String name,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

        @NonNull @Name("type") @Description("What its values are.")
        AttributeType type,

        @Name("allowedValues")
        @Description("At most 200, each written as a text; absent or empty: any value of the type.")
        List<String> allowedValues,

        @Name("description") @Description("What it means.") String description) {}
