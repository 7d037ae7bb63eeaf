package io.steward.gateway.playbook;

import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.graph.Node;
import io.steward.platform.contracts.playbooks.TaskView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A task in the graph. */
@Description("Something that a person must do.")
public record Task(
        @Ignore TaskView view,
        @Ignore AccountBatch batch,

        @NonNull @Description("What is to be done.") String title,

        @Description("Why and how.") String description,

        @NonNull @Description("Points to tick off.") List<@NonNull String> checklist,

        @Description("User name of whoever must do it; null for nobody yet.")
        String owner,

        @Description("How it stands.") TaskStatus status,

        @Description("Until when; null for no limit.") Instant dueAt,

        @Description("Whether it is open and past its time.")
        boolean overdue,

        @Description("When it was done; null before.") Instant completedAt,

        @Description("User name of whoever did it; null before.")
        String completedBy,

        @Description("What came of it, in the person's words; null while open.")
        String outcome,

        @Description("Id of the run that made it; null for none.") @Id
        String runId,

        @Description("The step of the run that made it; null for none.")
        String stepKey,

        @Description("When it was made.") Instant createdAt,

        @Description("Rises by one with every change; the entity tag in REST.")
        int version)
        implements Node {

    /** The task as playbook-service tells it, with the accounts of the tasks around it. */
    public static Task of(TaskView view, AccountBatch batch) {
        return new Task(
                view,
                batch,
                view.title(),
                view.description(),
                view.checklist() == null ? List.of() : view.checklist(),
                view.owner(),
                TaskStatus.of(view.status()),
                view.dueAt(),
                view.overdue(),
                view.completedAt(),
                view.completedBy(),
                view.outcome(),
                view.runId() == null ? null : view.runId().toString(),
                view.stepKey(),
                view.createdAt(),
                Math.toIntExact(view.version()));
    }

    @Override
    @Id
    @NonNull
    @Description("UUID, unique over all types.")
    public String getId() {
        return view.id().toString();
    }
}
