package io.steward.accounts.journey;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountChangeService;
import io.steward.accounts.account.AccountChangeService.Change;
import io.steward.accounts.account.Cause;
import io.steward.accounts.journey.JourneyFacts.Resting;
import io.steward.accounts.journey.JourneyRules.Decision;
import io.steward.accounts.journey.JourneyRules.Decision.Moves;
import io.steward.accounts.journey.JourneyRules.Decision.Stays;
import io.steward.accounts.marks.AccountMarks;
import io.steward.platform.contracts.accounts.Stage;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Moves accounts by the rules, where something has changed and once a day all of them; a batch is one transaction, with
 * the marks or the place in the round that it was read by.
 */
@ApplicationScoped
class JourneyMoveService {

    private static final int AT_ONCE = 500;

    private final JourneyRuleStore rules;
    private final JourneyRoundStore rounds;
    private final JourneyFactsStore facts;
    private final AccountMarks marks;
    private final AccountChangeService accounts;
    private final Clock clock;

    JourneyMoveService(
            JourneyRuleStore rules,
            JourneyRoundStore rounds,
            JourneyFactsStore facts,
            AccountMarks marks,
            AccountChangeService accounts,
            Clock clock) {
        this.rules = rules;
        this.rounds = rounds;
        this.facts = facts;
        this.marks = marks;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Looks at some accounts that have changed; whether there were any. */
    Uni<Boolean> lookAtChanged() {
        return rules.inTransaction(connection -> marks.take(connection, JourneyRuleService.DUTY, AT_ONCE)
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(false)
                        : facts.of(connection, ids, today())
                                .chain(found -> look(connection, found))
                                .replaceWith(true)));
    }

    /** Looks at the next accounts of today's round; whether there may be more. */
    Uni<Boolean> lookAtNext() {
        LocalDate today = today();
        return rules.inTransaction(connection -> rounds.claim(connection, today)
                .chain(place -> place.isEmpty()
                        ? Uni.createFrom().item(false)
                        : facts.behind(connection, place.get().after(), AT_ONCE, today)
                                .call(found -> look(connection, found))
                                .chain(found -> {
                                    boolean finished = found.size() < AT_ONCE;
                                    UUID last = found.isEmpty()
                                            ? null
                                            : found.getLast().account().id();
                                    return rounds.moveOn(connection, today, last, finished)
                                            .replaceWith(!finished);
                                })));
    }

    private Uni<Void> look(SqlConnection connection, List<JourneyFacts> found) {
        return rules.newest(connection)
                .chain(newest -> newest.isEmpty() || !newest.get().switchedOn()
                        ? Uni.createFrom().voidItem()
                        : carryOut(
                                connection,
                                found,
                                JourneyRules.of(
                                        newest.get().version(), newest.get().rules())));
    }

    private Uni<Void> carryOut(SqlConnection connection, List<JourneyFacts> found, JourneyRules ready) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Change> changes = new ArrayList<>();
        List<UUID> staying = new ArrayList<>();
        List<Resting> resting = new ArrayList<>();
        for (JourneyFacts account : found) {
            Decision decision = ready.look(account, now);
            switch (decision) {
                case Moves moves -> changes.add(change(account, moves));
                case Stays(Resting rest)
                when rest != null -> {
                    staying.add(account.account().id());
                    resting.add(rest);
                }
                case Stays _ -> {}
            }
        }
        if (!changes.isEmpty()) {
            Log.infof("accounts moved by rules: accounts=%d", changes.size());
        }
        return accounts.change(connection, changes, null).chain(() -> facts.rest(connection, staying, resting));
    }

    /** Whoever has moved it meanwhile was faster. */
    private static Change change(JourneyFacts account, Moves moves) {
        Stage from = account.stage();
        return new Change(
                account.account().id(),
                details -> details.stage() == from ? details.in(moves.to()) : details,
                Cause.byRule(moves.reason()));
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
