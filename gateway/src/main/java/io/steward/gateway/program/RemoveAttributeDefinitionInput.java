package io.steward.gateway.program;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Which attribute may be anything again. */
@Input("RemoveAttributeDefinitionInput")
@Description("Which attribute may be anything again.")
public record RemoveAttributeDefinitionInput(
        @NonNull @Name("name") @Description("Its key in attributes.")
        String name,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion) {}
