package io.steward.gateway.plan;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A plan that begins, from a template, from nothing, or from a template and what is added to it. */
@Input("StartSuccessPlanInput")
@Description("A plan that begins, from a template, from nothing, or from a template and what is added to it.")
public record StartSuccessPlanInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @Name("template") @Description("Key of a template that is published.")
        String template,

        @Name("kind") @Description("Required without a template, else that of the template.")
        SuccessPlanKind kind,

        @Name("title") @Description("Required without a template, else its name.")
        String title,

        @Name("startsOn") @Description("Day 1 of the plan; today where absent.")
        LocalDate startsOn,

        @Name("endsOn") @Description("The last day; that of the template where absent.")
        LocalDate endsOn,

        @Name("owner") @Description("Who looks after the milestones that name nobody; the owner of the account where absent.")
        String owner,

        @Name("milestones") @Description("Beside those of the template.")
        List<PlanMilestoneInput> milestones,

        @Name("outcomes") @Description("Beside those of the template.")
        List<PlanOutcomeInput> outcomes) {}
