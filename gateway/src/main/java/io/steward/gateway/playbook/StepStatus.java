package io.steward.gateway.playbook;

import io.steward.platform.contracts.playbooks.RunView;
import org.eclipse.microprofile.graphql.Description;

/** How a step stands, in the graph; the names are those of REST. */
@Description("How a step stands.")
public enum StepStatus {
    @Description("Its turn has not come.")
    PENDING,
    @Description("Waits for its time, a condition or a person.")
    WAITING,
    @Description("Done.")
    DONE,
    @Description("Left out by a rule.")
    SKIPPED,
    @Description("Could not be done.")
    FAILED,
    @Description("Ended with its run.")
    CANCELLED;

    static StepStatus of(RunView.StepStatus status) {
        return status == null ? null : valueOf(status.name());
    }
}
