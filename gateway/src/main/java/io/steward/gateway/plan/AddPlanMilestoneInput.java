package io.steward.gateway.plan;

import io.steward.gateway.journey.MilestoneKind;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A milestone that a plan gets. */
@Input("AddPlanMilestoneInput")
@Description("A milestone that a plan gets.")
public record AddPlanMilestoneInput(
        @NonNull @Id @Name("planId") @Description("Id of the plan.")
        String planId,

        @NonNull @Name("title") @Description("What is to be reached.")
        String title,

        @NonNull @Name("dueOn") @Description("The last day, in UTC, on which it is not overdue.")
        LocalDate dueOn,

        @Name("phase") @Description("Name of the phase that it belongs to.")
        String phase,

        @Name("owner") @Description("User name of who looks after it.")
        String owner,

        @Name("journeyMilestone") @Description("The milestone of the journey that is reached with it.")
        MilestoneKind journeyMilestone,

        @Name("status") @Description("Where it stands; `OPEN` where absent.")
        PlanMilestoneMark status,

        @Name("note") @Description("What shows that it is done, or why it is dropped.")
        String note) {}
