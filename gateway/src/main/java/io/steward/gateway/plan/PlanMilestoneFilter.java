package io.steward.gateway.plan;

import io.steward.gateway.graph.Parameters;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;

/** Which milestones are wanted. */
@Input("PlanMilestoneFilter")
@Description("Which milestones are wanted: all conditions together; what is absent does not filter.")
public record PlanMilestoneFilter(
        @Name("owner") @Description("User name of who looks after them.")
        String owner,

        @Name("status") @Description("Where they stand.") PlanMilestoneStatus status,

        @Name("dueBefore") @Description("Only those due before this day.")
        LocalDate dueBefore) {

    /** As accounts-service takes it. */
    Parameters parameters() {
        return new Parameters().and("owner", owner).and("status", status).and("dueBefore", dueBefore);
    }
}
