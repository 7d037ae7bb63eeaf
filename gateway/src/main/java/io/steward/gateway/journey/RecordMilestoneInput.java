package io.steward.gateway.journey;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A milestone that an account has reached. */
@Input("RecordMilestoneInput")
@Description("A milestone that an account has reached.")
public record RecordMilestoneInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @NonNull @Name("kind") @Description("Which one.") MilestoneKind kind,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

        @NonNull @Name("reachedOn") @Description("The day on which it was reached; not in the future.")
        LocalDate reachedOn,

        @Name("proof") @Description("What shows it.") String proof) {}
