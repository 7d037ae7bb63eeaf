package io.steward.gateway.segment;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Which segment is to go; nobody is in it. */
@Input("RemoveSegmentInput")
@Description("Which segment is to go; nobody is in it.")
public record RemoveSegmentInput(
        @NonNull @Name("key") @Description("Its key.") String key,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion) {}
