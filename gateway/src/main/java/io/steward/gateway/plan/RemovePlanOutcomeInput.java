package io.steward.gateway.plan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** An outcome that is to go. */
@Input("RemovePlanOutcomeInput")
@Description("An outcome that is to go.")
public record RemovePlanOutcomeInput(
        @NonNull @Id @Name("planId") @Description("Id of the plan.")
        String planId,

        @NonNull @Id @Name("outcomeId") @Description("Id of the outcome.")
        String outcomeId,

        @Name("expectedVersion") @Description("Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion) {}
