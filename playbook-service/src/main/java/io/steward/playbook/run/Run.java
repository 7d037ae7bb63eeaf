package io.steward.playbook.run;

import io.steward.platform.contracts.playbooks.RunView;
import io.steward.platform.contracts.playbooks.RunView.PlaybookReference;
import io.steward.platform.contracts.playbooks.RunView.RunStatus;
import io.steward.platform.identifiers.Identifiers;
import io.steward.playbook.definition.Playbook;
import io.steward.playbook.definition.StepDefinition;
import io.steward.playbook.definition.StepTiming;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One playbook being executed for one account: the rows behind a {@link RunProgress}, which decides what happens when.
 */
@Entity
@Table(name = "runs")
class Run {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "playbook_key")
    private String playbookKey;

    @Column(name = "playbook_name")
    private String playbookName;

    @Column(name = "playbook_version")
    private int playbookVersion;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "attempts")
    private int attempts;

    /** Read by the claim of {@link RunStore}, which continues the trace before it opens the run. */
    @SuppressWarnings("UnusedVariable")
    private String traceparent;

    @OneToMany(mappedBy = "run", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<RunStep> steps = new ArrayList<>();

    @Version
    @Column(name = "row_version")
    private long version;

    /** For Hibernate. */
    protected Run() {}

    /** @param traceparent trace of what started it, which its steps continue; null for none */
    Run(UUID accountId, Playbook playbook, String startedBy, Instant now, String traceparent) {
        this.id = Identifiers.next();
        this.accountId = accountId;
        this.playbookKey = playbook.key();
        this.playbookName = playbook.definition().name();
        this.playbookVersion = playbook.version();
        this.status = RunStatus.ACTIVE;
        this.startedBy = startedBy;
        this.startedAt = now;
        this.traceparent = traceparent;
        List<StepDefinition> defined = playbook.definition().steps();
        RunProgress progress = RunProgress.begin(now, timings(playbook));
        for (int i = 0; i < defined.size(); i++) {
            steps.add(new RunStep(this, i, defined.get(i), progress.states().get(i)));
        }
        this.dueAt = progress.nextDueAt().orElse(null);
    }

    /** How far the run has come, by the version that it started with. */
    RunProgress progress(Playbook playbook) {
        return new RunProgress(
                startedAt, timings(playbook), steps.stream().map(RunStep::state).toList());
    }

    /** Takes over what the progress says; the lease of whoever worked on the run ends. */
    void take(RunProgress progress) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).take(progress.states().get(i));
        }
        dueAt = progress.nextDueAt().orElse(null);
        leaseUntil = null;
        attempts = 0;
    }

    void end(RunStatus as, Instant now) {
        status = as;
        endedAt = now;
        dueAt = null;
        leaseUntil = null;
    }

    boolean isActive() {
        return status == RunStatus.ACTIVE;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String playbookKey() {
        return playbookKey;
    }

    int playbookVersion() {
        return playbookVersion;
    }

    Instant startedAt() {
        return startedAt;
    }

    long version() {
        return version;
    }

    PlaybookReference reference() {
        return new PlaybookReference(playbookKey, playbookName, playbookVersion);
    }

    RunView.Step step(int position) {
        return steps.get(position).view();
    }

    RunView view() {
        return new RunView(
                id,
                accountId,
                reference(),
                status,
                startedBy,
                startedAt,
                endedAt,
                steps.stream().map(RunStep::view).toList());
    }

    private static List<StepTiming> timings(Playbook playbook) {
        return playbook.definition().steps().stream()
                .map(StepDefinition::timing)
                .toList();
    }
}
