package io.steward.gateway.stakeholder;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How strong our relation to a person is. */
@Input("JudgeRelationInput")
@Description("How strong our relation to a person is.")
public record JudgeRelationInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @NonNull @Id @Name("contactId") @Description("Id of the contact.")
        String contactId,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

        @Name("strength") @Description("1 distant, 3 neutral, 5 would go to the wall for us.")
        int strength,

        @Name("note") @Description("Why.") String note) {}
