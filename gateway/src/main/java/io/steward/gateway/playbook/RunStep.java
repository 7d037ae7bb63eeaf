package io.steward.gateway.playbook;

import io.steward.platform.contracts.playbooks.RunView;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A step of a run in the graph. */
@Description("A step of a run.")
public record RunStep(
        @NonNull @Description("Key within the playbook.") String key,
        @Description("Name.") String name,

        @Description("What it does, for example `EMAIL`, `TASK`, `WAIT`.")
        String kind,

        @Description("How it stands.") StepStatus status,
        @Description("When it is to happen.") Instant dueAt,
        @Description("When it happened; null before.") Instant doneAt,

        @Description("Why it was left out or failed, or what it made; null otherwise.")
        String detail) {

    static RunStep of(RunView.Step step) {
        return new RunStep(
                step.key(),
                step.name(),
                step.kind(),
                StepStatus.of(step.status()),
                step.dueAt(),
                step.doneAt(),
                step.detail());
    }
}
