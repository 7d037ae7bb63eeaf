package io.steward.playbook.trigger;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.playbook.account.AccountService;
import io.steward.playbook.account.AccountSnapshot;
import io.steward.playbook.definition.Playbook;
import io.steward.playbook.definition.PlaybookService;
import io.steward.playbook.definition.PublicationListener;
import io.steward.playbook.definition.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Looks at a newly published condition for every account that is known already, a batch a transaction, in the order of
 * their ids: a restart goes on where it stopped, and no more than a batch is in memory.
 */
@ApplicationScoped
@WithTransaction
public class SweepService implements PublicationListener {

    static final int BATCH = 100;

    private final SweepRepository sweeps;
    private final AccountService accounts;
    private final PlaybookService playbooks;
    private final TriggerService triggers;
    private final Clock clock;

    SweepService(
            SweepRepository sweeps,
            AccountService accounts,
            PlaybookService playbooks,
            TriggerService triggers,
            Clock clock) {
        this.sweeps = sweeps;
        this.accounts = accounts;
        this.playbooks = playbooks;
        this.triggers = triggers;
        this.clock = clock;
    }

    @Override
    public Uni<Void> published(Playbook playbook) {
        if (!(playbook.definition().trigger() instanceof Trigger.OnCondition)) {
            return Uni.createFrom().voidItem();
        }
        TriggerSweep.Key key = new TriggerSweep.Key(playbook.key(), playbook.version());
        return sweeps.findById(key).chain(known -> {
            if (known == null) {
                return sweeps.persist(new TriggerSweep(key, clock.instant())).replaceWithVoid();
            }
            known.restart(clock.instant());
            return Uni.createFrom().voidItem();
        });
    }

    /** Looks at the next batch; answers whether there was one. */
    Uni<Boolean> next() {
        return sweeps.takeOpen()
                .chain(open -> open.isEmpty()
                        ? Uni.createFrom().item(false)
                        : next(open.get()).replaceWith(true));
    }

    private Uni<Void> next(TriggerSweep sweep) {
        return playbooks.published(sweep.key().playbookKey()).chain(published -> {
            // A version that has been replaced meanwhile starts nothing any more.
            if (published
                    .filter(playbook -> playbook.version() == sweep.key().version())
                    .isEmpty()) {
                sweep.finish(clock.instant());
                return Uni.createFrom().voidItem();
            }
            return accounts.holdNext(sweep.afterAccount(), BATCH)
                    .chain(batch -> triggers.look(published.get(), batch).invoke(() -> goOn(sweep, batch)));
        });
    }

    private void goOn(TriggerSweep sweep, List<AccountSnapshot> batch) {
        if (batch.size() < BATCH) {
            sweep.finish(clock.instant());
        } else {
            sweep.goOnAfter(batch.getLast().id());
        }
    }
}
