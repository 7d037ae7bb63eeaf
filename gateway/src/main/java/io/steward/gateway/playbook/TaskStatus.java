package io.steward.gateway.playbook;

import io.steward.platform.contracts.playbooks.TaskView;
import org.eclipse.microprofile.graphql.Description;

/** How a task stands, in the graph; the names are those of REST. */
@Description("How a task stands.")
public enum TaskStatus {
    @Description("Waits to be done.")
    OPEN,
    @Description("Done.")
    DONE,
    @Description("No longer wanted.")
    CANCELLED;

    static TaskStatus of(TaskView.TaskStatus status) {
        return status == null ? null : valueOf(status.name());
    }
}
