package io.steward.gateway.subscription;

import io.steward.gateway.playbook.Task;
import io.steward.platform.contracts.playbooks.PlaybookEvent;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;

/** A change of a task in the graph. */
@Description("A task was made or changed.")
public record TaskChange(
        @NonNull @Description("The task after the change.") Task task,

        @Description("What happened to it; null for something newer than this gateway.")
        Kind change,

        @Description("How many tasks of the account are open after the change.")
        int openTasks) {

    /** What happened to a task. */
    @Enum("TaskChangeKind")
    @Description("What happened to a task.")
    public enum Kind {
        @Description("It was made.")
        CREATED,
        @Description("It was done.")
        COMPLETED,
        @Description("It is no longer wanted.")
        CANCELLED,
        @Description("Its time has passed.")
        OVERDUE,
        @Description("Its account was merged into another, whose task it is now.")
        MOVED;

        static Kind of(PlaybookEvent.TaskChange change) {
            return change == null ? null : valueOf(change.name());
        }
    }
}
