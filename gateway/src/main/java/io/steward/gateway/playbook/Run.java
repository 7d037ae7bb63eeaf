package io.steward.gateway.playbook;

import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.graph.Node;
import io.steward.platform.contracts.playbooks.RunView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A run in the graph. */
@Description("One playbook being executed for one account.")
public record Run(
        @Ignore RunView view,
        @Ignore AccountBatch batch,

        @NonNull @Description("The playbook.") PlaybookReference playbook,

        @Description("How it stands.") RunStatus status,

        @Description("User name of whoever started it, or `trigger`.")
        String startedBy,

        @NonNull @Description("When it began.") Instant startedAt,

        @Description("When it ended; null while it is active.")
        Instant endedAt,

        @NonNull @Description("Its steps, in order.") List<@NonNull RunStep> steps)
        implements Node {

    /** The run as playbook-service tells it, with the accounts of the runs around it. */
    public static Run of(RunView view, AccountBatch batch) {
        return new Run(
                view,
                batch,
                PlaybookReference.of(view.playbook()),
                RunStatus.of(view.status()),
                view.startedBy(),
                view.startedAt(),
                view.endedAt(),
                view.steps() == null
                        ? List.of()
                        : view.steps().stream().map(RunStep::of).toList());
    }

    @Override
    @Id
    @NonNull
    @Description("UUID, unique over all types.")
    public String getId() {
        return view.id().toString();
    }
}
