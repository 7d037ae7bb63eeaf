package io.steward.playbook.run;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.playbooks.RunView;
import io.steward.platform.contracts.playbooks.RunView.RunStatus;
import io.steward.platform.expressions.Facts;
import io.steward.platform.messaging.Traces;
import io.steward.platform.problems.Problems;
import io.steward.playbook.account.AccountService;
import io.steward.playbook.account.AccountSnapshot;
import io.steward.playbook.definition.Playbook;
import io.steward.playbook.definition.PlaybookService;
import io.steward.playbook.definition.StepAction.Email;
import io.steward.playbook.definition.StepAction.Wait;
import io.steward.playbook.run.StepOutcome.Acted;
import io.steward.playbook.run.StepOutcome.NotNeeded;
import io.steward.playbook.run.StepOutcome.Waits;
import io.steward.playbook.run.StepState.Open;
import io.steward.playbook.run.StepState.Pending;
import io.steward.playbook.run.StepState.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The life of runs. Each use case holds the account first and does everything in one transaction: a step is done if and
 * only if what it made is committed with it.
 */
@ApplicationScoped
@WithTransaction
public class RunService {

    /** What a run names that no person started. */
    public static final String BY_TRIGGER = "trigger";

    private final RunRepository runs;
    private final PlaybookService playbooks;
    private final AccountService accounts;
    private final StepExecutor executor;
    private final RunLifecycle lifecycle;
    private final Clock clock;

    RunService(
            RunRepository runs,
            PlaybookService playbooks,
            AccountService accounts,
            StepExecutor executor,
            RunLifecycle lifecycle,
            Clock clock) {
        this.runs = runs;
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.executor = executor;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** Starts a run for an account that the caller's transaction holds, and that has no active run of the playbook. */
    public Uni<Void> start(Playbook playbook, AccountSnapshot account) {
        return lifecycle
                .begin(new Run(account.id(), playbook, BY_TRIGGER, clock.instant(), Traces.current()))
                .replaceWithVoid();
    }

    /** Whether the account is in an active run of the playbook. */
    public Uni<Boolean> isActive(UUID accountId, String playbookKey) {
        return runs.isActive(accountId, playbookKey);
    }

    /** When the account's last run of the playbook ended; empty where there was none. */
    public Uni<Optional<Instant>> lastEnd(UUID accountId, String playbookKey) {
        return runs.findLastEnd(accountId, playbookKey);
    }

    /**
     * Starts a run because somebody says so, whatever trigger, audience and re-entry rule say.
     *
     * @param mayChange refuses by an exception whoever may not change the account with that owner
     */
    Uni<RunView> startByHand(String key, UUID accountId, String by, Consumer<String> mayChange) {
        return accounts.hold(accountId).chain(held -> {
            AccountSnapshot account =
                    held.orElseThrow(() -> Problems.invalid("#/accountId", "there is no account " + accountId));
            mayChange.accept(account.owner());
            return playbooks
                    .published(key)
                    .map(found -> found.orElseThrow(
                            () -> Problems.invalid("#/playbook", "there is no published playbook " + key)))
                    .call(playbook -> requireSense(playbook, account))
                    .chain(playbook ->
                            lifecycle.begin(new Run(account.id(), playbook, by, clock.instant(), Traces.current())))
                    .map(Run::view);
        });
    }

    /** Ends a run because somebody says so. */
    Uni<RunView> cancel(UUID runId, Consumer<String> mayChange) {
        return withRun(runId, (run, account) -> {
                    mayChange.accept(account.owner());
                    if (!run.isActive()) {
                        throw new RunException.Ended(runId);
                    }
                    return playbookOf(run)
                            .chain(playbook -> lifecycle.end(run, playbook, RunStatus.CANCELLED))
                            .replaceWith(run::view);
                })
                .map(view -> view.orElseThrow(() -> Problems.notFound("run", runId)));
    }

    /** Ends runs whose goal is reached by what is known now, and steps whose condition has come to hold. */
    public Uni<Void> factsChanged(AccountSnapshot account) {
        Facts facts = account.facts(clock.instant());
        return eachActive(account.id(), (run, playbook) -> look(run, playbook, facts));
    }

    /** Ends all that is under way for an account, which the caller's transaction holds. */
    Uni<Void> cancelAll(UUID accountId) {
        return eachActive(accountId, (run, playbook) -> lifecycle.end(run, playbook, RunStatus.CANCELLED));
    }

    /** Lets e-mail steps that found nobody to write to try again, now that the account has a contact. */
    public Uni<Void> contactCame(UUID accountId) {
        return accounts.hold(accountId)
                .chain(account ->
                        account.isEmpty() ? Uni.createFrom().voidItem() : eachActive(accountId, this::writeAgain));
    }

    private Uni<Void> writeAgain(Run run, Playbook playbook) {
        return current(run, playbook).orElseThrow() instanceof Waiting waiting && isMailing(run, playbook)
                ? lifecycle.advance(run, playbook, waiting.again())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> eachActive(UUID accountId, BiFunction<Run, Playbook, Uni<Void>> work) {
        return runs.listActive(accountId)
                .chain(active -> Multi.createFrom()
                        .iterable(active)
                        .onItem()
                        .transformToUniAndConcatenate(
                                run -> playbookOf(run).chain(playbook -> work.apply(run, playbook)))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** Executes the step of a run that is due, if one still is: another worker may have come first. */
    Uni<Void> executeDue(UUID runId) {
        return withRun(
                        runId,
                        (run, account) -> run.isActive()
                                ? playbookOf(run).chain(playbook -> execute(run, playbook, account))
                                : Uni.createFrom().voidItem())
                .replaceWithVoid();
    }

    /** Ends a run whose step cannot be executed, however often it is tried. */
    Uni<Void> fail(UUID runId, String reason) {
        return withRun(
                        runId,
                        (run, account) -> run.isActive()
                                ? playbookOf(run).chain(playbook -> fail(run, playbook, reason))
                                : Uni.createFrom().voidItem())
                .replaceWithVoid();
    }

    private Uni<Void> fail(Run run, Playbook playbook, String reason) {
        Instant now = clock.instant();
        return current(run, playbook)
                .map(step -> lifecycle.advance(run, playbook, step.failed(now, reason)))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> run.isActive()
                        ? lifecycle.end(run, playbook, RunStatus.FAILED)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> execute(Run run, Playbook playbook, AccountSnapshot account) {
        Instant now = clock.instant();
        if (isGoalReached(run, playbook, account.facts(now))) {
            return lifecycle.end(run, playbook, RunStatus.GOAL_REACHED);
        }
        RunProgress progress = run.progress(playbook);
        Optional<Integer> due = progress.due(now);
        if (due.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return switch (progress.states().get(due.get())) {
            case Waiting waiting -> lifecycle.advance(run, playbook, timedOut(waiting, run, playbook, now));
            case Pending pending -> {
                var step = playbook.definition().steps().get(due.get());
                yield executor.execute(new StepContext(run, playbook, step, account, now))
                        .chain(outcome -> lifecycle.advance(run, playbook, after(pending, outcome, now)));
            }
            case StepState.Ended ended -> throw new IllegalStateException("a step that has ended is due: " + ended);
        };
    }

    private static StepState timedOut(Waiting waiting, Run run, Playbook playbook, Instant now) {
        return isMailing(run, playbook) ? waiting.skipped(now, "no contact") : waiting.done(now, "timed out");
    }

    private static boolean isMailing(Run run, Playbook playbook) {
        return run.progress(playbook)
                .current()
                .map(position -> playbook.definition().steps().get(position).action())
                .filter(Email.class::isInstance)
                .isPresent();
    }

    private static StepState after(Pending pending, StepOutcome outcome, Instant now) {
        return switch (outcome) {
            case Acted acted -> pending.done(now, acted.detail());
            case NotNeeded notNeeded -> pending.skipped(now, notNeeded.reason());
            case Waits waits -> pending.waiting(waits.timeoutAt());
        };
    }

    private Uni<Void> look(Run run, Playbook playbook, Facts facts) {
        if (isGoalReached(run, playbook, facts)) {
            return lifecycle.end(run, playbook, RunStatus.GOAL_REACHED);
        }
        RunProgress progress = run.progress(playbook);
        int position = progress.current().orElseThrow();
        boolean holds = progress.states().get(position) instanceof Waiting
                && playbook.definition().steps().get(position).action() instanceof Wait wait
                && wait.until().over(facts.inRun(run.startedAt())).holds();
        return holds
                ? current(run, playbook)
                        .map(step ->
                                lifecycle.advance(run, playbook, step.done(clock.instant(), "the condition holds")))
                        .orElseThrow()
                : Uni.createFrom().voidItem();
    }

    private static Optional<Open> current(Run run, Playbook playbook) {
        RunProgress progress = run.progress(playbook);
        return progress.current().map(progress.states()::get).map(Open.class::cast);
    }

    private static boolean isGoalReached(Run run, Playbook playbook, Facts facts) {
        return playbook.definition()
                .goal()
                .filter(goal -> goal.over(facts.inRun(run.startedAt())).holds())
                .isPresent();
    }

    private Uni<Void> requireSense(Playbook playbook, AccountSnapshot account) {
        Instant now = clock.instant();
        playbook.definition()
                .goal()
                .filter(goal -> goal.over(account.facts(now).inRun(now)).holds())
                .ifPresent(goal -> {
                    throw new RunException.GoalReached(goal.expression());
                });
        return runs.isActive(account.id(), playbook.key())
                .invoke(active -> {
                    if (active) {
                        throw new RunException.AlreadyActive(playbook.key());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Playbook> playbookOf(Run run) {
        return playbooks.version(run.playbookKey(), run.playbookVersion());
    }

    /** Holds the run's account, then reads the run: in this order, because both may change until the account is held. */
    private <T> Uni<Optional<T>> withRun(UUID runId, BiFunction<Run, AccountSnapshot, Uni<T>> work) {
        return runs.findAccount(runId)
                .chain(accountId -> accountId
                        .map(id -> accounts.hold(id)
                                .chain(account -> runs.findWithSteps(runId)
                                        .chain(run -> work.apply(run.orElseThrow(), account.orElseThrow())))
                                .map(Optional::ofNullable))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }
}
