package io.steward.gateway.playbook;

import io.steward.platform.contracts.playbooks.RunView;
import org.eclipse.microprofile.graphql.Description;

/** How a run stands, in the graph; the names are those of REST. */
@Description("How a run stands.")
public enum RunStatus {
    @Description("Steps are still to come.")
    ACTIVE,
    @Description("Ended because its goal was reached.")
    GOAL_REACHED,
    @Description("Ended with its last step.")
    COMPLETED,
    @Description("Ended by a person or by a rule.")
    CANCELLED,
    @Description("Ended by a step that could not be done.")
    FAILED;

    static RunStatus of(RunView.RunStatus status) {
        return status == null ? null : valueOf(status.name());
    }
}
