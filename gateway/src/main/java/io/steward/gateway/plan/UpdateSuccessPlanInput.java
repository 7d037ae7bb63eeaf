package io.steward.gateway.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What is to change of a plan itself: null empties a field, what is absent stays. */
@Input("UpdateSuccessPlanInput")
@Description("What is to change of a plan itself: null empties a field, what is absent stays.")
public record UpdateSuccessPlanInput(
        @NonNull @Id @Name("planId") @Description("Id of the plan.")
        String planId,

        @Name("expectedVersion") @Description("Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

        @Name("title") @Description("Its title.")
        String title,

        @Name("endsOn") @Description("Its last day; null for an open end.")
        LocalDate endsOn) {}
