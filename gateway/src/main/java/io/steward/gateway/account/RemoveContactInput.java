package io.steward.gateway.account;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Who is to be removed. */
@Input("RemoveContactInput")
@Description("Who is to be removed.")
public record RemoveContactInput(
        @NonNull @Id @Name("contactId") @Description("Id of the contact.")
        String contactId,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion) {}
