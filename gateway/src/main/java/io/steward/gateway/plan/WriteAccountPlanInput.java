package io.steward.gateway.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The plan of an account, whole; at least one part is there. */
@Input("WriteAccountPlanInput")
@Description("The plan of an account, whole; at least one part is there.")
public record WriteAccountPlanInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @Name("expectedVersion") @Description("Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

        @Name("ourGoals") @Description("What we want.")
        String ourGoals,

        @Name("customerGoals") @Description("What the customer wants.")
        String customerGoals,

        @Name("risks") @Description("What endangers it.")
        String risks,

        @Name("opportunities") @Description("What more could be.")
        String opportunities,

        @Name("investment") @Description("What we put in.")
        String investment,

        @Name("nextReviewOn") @Description("When it is to be reviewed; as it is, or in three months, where absent.")
        LocalDate nextReviewOn) {}
