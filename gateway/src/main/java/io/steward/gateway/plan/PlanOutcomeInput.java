package io.steward.gateway.plan;

import io.steward.gateway.program.MetricTargetInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** An outcome that a new plan begins with. */
@Input("PlanOutcomeInput")
@Description("An outcome that a new plan begins with.")
public record PlanOutcomeInput(
        @NonNull @Name("title") @Description("What is wanted.")
        String title,

        @NonNull @Name("rank") @Description("How much it means.")
        OutcomeRank rank,

        @Name("dueOn") @Description("By when it is wanted.")
        LocalDate dueOn,

        @Name("currentValue") @Description("What is measured now; not where a health metric says it, nor without a target.")
        BigDecimal currentValue,

        @Name("target") @Description("What a metric must be; absent where a person says whether it is reached.")
        MetricTargetInput target,

        @Name("stakeholderIds") @Description("Ids of the contacts who want it, at most 50.")
        List<String> stakeholderIds,

        @Name("proof") @Description("How we know.")
        String proof,

        @Name("reached") @Description("Whether it is reached; only where there is no target.")
        Boolean reached) {}
