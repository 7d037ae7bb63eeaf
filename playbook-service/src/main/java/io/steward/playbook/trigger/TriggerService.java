package io.steward.playbook.trigger;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.platform.expressions.Condition;
import io.steward.platform.expressions.Facts;
import io.steward.playbook.account.AccountSnapshot;
import io.steward.playbook.definition.Playbook;
import io.steward.playbook.definition.PlaybookService;
import io.steward.playbook.definition.Trigger;
import io.steward.playbook.definition.Trigger.TriggerEvent;
import io.steward.playbook.run.RunService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides what starts when the facts of an account change. The caller's transaction holds the account, so that every
 * change is looked at once and in order.
 */
@ApplicationScoped
@WithTransaction
public class TriggerService {

    private final PlaybookService playbooks;
    private final RunService runs;
    private final TriggerRepository states;
    private final Clock clock;

    TriggerService(PlaybookService playbooks, RunService runs, TriggerRepository states, Clock clock) {
        this.playbooks = playbooks;
        this.runs = runs;
        this.states = states;
        this.clock = clock;
    }

    /** Whether an account may enter now. */
    private enum Entry {
        OPEN,
        /** Not this time: the chance is used up. */
        CLOSED,
        /** Not yet: the cooldown has not passed, and the condition is looked at again when facts change. */
        LATER
    }

    /** Ends what has reached its goal, then starts what the new facts ask for. */
    public Uni<Void> factsChanged(AccountSnapshot account) {
        return runs.factsChanged(account)
                .chain(() -> playbooks.published())
                .chain(published -> states.mapOf(List.of(account.id()))
                        .chain(known -> each(published, playbook -> look(playbook, account, known))));
    }

    /** Starts what an event asks for. */
    public Uni<Void> happened(TriggerEvent event, AccountSnapshot account) {
        return playbooks
                .published()
                .chain(published -> each(
                        published,
                        playbook -> playbook.definition().trigger() instanceof Trigger.OnEvent on
                                        && on.event() == event
                                        && isMeant(playbook, account, account.facts(clock.instant()))
                                ? enter(playbook, account).replaceWithVoid()
                                : Uni.createFrom().voidItem()));
    }

    /** Looks at one playbook's condition for accounts that the caller's transaction holds. */
    Uni<Void> look(Playbook playbook, List<AccountSnapshot> accounts) {
        return states.mapOf(accounts.stream().map(AccountSnapshot::id).toList())
                .chain(known -> each(accounts, account -> look(playbook, account, known)));
    }

    private Uni<Void> look(Playbook playbook, AccountSnapshot account, Map<TriggerState.Key, TriggerState> known) {
        if (!(playbook.definition().trigger() instanceof Trigger.OnCondition(Condition when)) || !account.isKnown()) {
            return Uni.createFrom().voidItem();
        }
        TriggerState.Key key = new TriggerState.Key(account.id(), playbook.key());
        Optional<TriggerState> state = Optional.ofNullable(known.get(key));
        Facts facts = account.facts(clock.instant());
        boolean holds = when.over(facts).holds() && isMeant(playbook, account, facts);
        boolean held = state.map(TriggerState::held).orElse(false);
        if (holds == held) {
            return Uni.createFrom().voidItem();
        }
        return holds
                ? enter(playbook, account).chain(entry -> remember(key, state, entry != Entry.LATER))
                : remember(key, state, false);
    }

    private Uni<Void> remember(TriggerState.Key key, Optional<TriggerState> state, boolean holds) {
        Instant now = clock.instant();
        if (state.isPresent()) {
            state.get().become(holds, now);
            return Uni.createFrom().voidItem();
        }
        return holds
                ? states.persist(new TriggerState(key, true, now)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Entry> enter(Playbook playbook, AccountSnapshot account) {
        return runs.isActive(account.id(), playbook.key())
                .chain(active -> active
                        ? Uni.createFrom().item(Entry.CLOSED)
                        : runs.lastEnd(account.id(), playbook.key()).map(last -> entry(playbook, last)))
                .call(entry -> entry == Entry.OPEN
                        ? runs.start(playbook, account)
                        : Uni.createFrom().voidItem());
    }

    private Entry entry(Playbook playbook, Optional<Instant> lastEnd) {
        if (lastEnd.isEmpty()) {
            return Entry.OPEN;
        }
        Optional<Instant> opens = playbook.definition().reentry().opensAfter(lastEnd.get());
        if (opens.isEmpty()) {
            return Entry.CLOSED;
        }
        return opens.get().isAfter(clock.instant()) ? Entry.LATER : Entry.OPEN;
    }

    /** Whether the account belongs to the audience and has not reached already what the playbook is for. */
    private boolean isMeant(Playbook playbook, AccountSnapshot account, Facts facts) {
        boolean inAudience = playbook.definition()
                .audience()
                .map(audience -> audience.over(facts).holds())
                .orElse(true);
        boolean done = playbook.definition()
                .goal()
                .filter(goal -> goal.over(facts.inRun(clock.instant())).holds())
                .isPresent();
        return account.isKnown() && !account.isArchived() && inAudience && !done;
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
