package io.steward.gateway.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The plan of an account was gone through. */
@Input("ReviewAccountPlanInput")
@Description("The plan of an account was gone through.")
public record ReviewAccountPlanInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @Name("expectedVersion") @Description("Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

        @Name("notes") @Description("What came of it.")
        String notes,

        @Name("nextReviewOn") @Description("When it is to be reviewed again; in three months where absent.")
        LocalDate nextReviewOn) {}
