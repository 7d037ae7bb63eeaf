package io.steward.gateway.plan;

import io.steward.gateway.journey.MilestoneKind;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A milestone that a new plan begins with. */
@Input("PlanMilestoneInput")
@Description("A milestone that a new plan begins with.")
public record PlanMilestoneInput(
        @NonNull @Name("title") @Description("What is to be reached.")
        String title,

        @NonNull @Name("dueOn") @Description("The last day, in UTC, on which it is not overdue.")
        LocalDate dueOn,

        @Name("phase") @Description("Name of the phase that it belongs to.")
        String phase,

        @Name("owner") @Description("User name of who looks after it.")
        String owner,

        @Name("journeyMilestone") @Description("The milestone of the journey that is reached with it.")
        MilestoneKind journeyMilestone) {}
