package io.steward.gateway.journey;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A milestone that was recorded by mistake. */
@Input("TakeBackMilestoneInput")
@Description("A milestone that was recorded by mistake.")
public record TakeBackMilestoneInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @NonNull @Name("kind") @Description("Which one.") MilestoneKind kind,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion) {}
