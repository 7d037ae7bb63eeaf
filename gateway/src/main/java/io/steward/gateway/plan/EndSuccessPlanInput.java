package io.steward.gateway.plan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How a plan ends. */
@Input("EndSuccessPlanInput")
@Description("How a plan ends.")
public record EndSuccessPlanInput(
        @NonNull @Id @Name("planId") @Description("Id of the plan.")
        String planId,

        @Name("expectedVersion") @Description("Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

        @NonNull @Name("result") @Description("`COMPLETED` or `ABANDONED`.")
        SuccessPlanStatus result,

        @Name("note") @Description("What is said at its end.")
        String note) {}
