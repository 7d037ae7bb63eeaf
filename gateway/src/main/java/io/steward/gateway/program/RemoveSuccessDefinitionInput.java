package io.steward.gateway.program;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Which definition is to go. */
@Input("RemoveSuccessDefinitionInput")
@Description("Which definition is to go.")
public record RemoveSuccessDefinitionInput(
        @NonNull @Name("key") @Description("Its key.") String key,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion) {}
