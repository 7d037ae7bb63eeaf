package io.steward.accounts.journey;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.marks.AccountMarks;
import io.steward.platform.audit.AuditService;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Says by which rules accounts are moved. */
@ApplicationScoped
class JourneyRuleService {

    /** What accounts are marked for. */
    static final String DUTY = "journey-rules";

    /** Who wrote the rules that it comes with. */
    static final String STEWARD = "steward";

    private final JourneyRuleStore rules;
    private final JourneyRoundStore rounds;
    private final AccountMarks marks;
    private final AuditService audit;
    private final Clock clock;

    JourneyRuleService(
            JourneyRuleStore rules, JourneyRoundStore rounds, AccountMarks marks, AuditService audit, Clock clock) {
        this.rules = rules;
        this.rounds = rounds;
        this.marks = marks;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest version; fails with 404 where there is none yet. */
    Uni<JourneyRulesView> get() {
        return rules.newest().map(JourneyRuleService::required);
    }

    /** Makes a new version, unless nothing differs; where it is switched on, all accounts are looked at by it. */
    Uni<JourneyRulesView> set(JourneyRulesRequest wanted, String ifMatch, String by) {
        return rules.inTransaction(connection -> audit.attribute(connection)
                        .chain(() -> rules.lockNewest(connection))
                        .chain(present -> {
                            requireMatch(ifMatch, present);
                            return isSame(present, wanted)
                                    ? Uni.createFrom().voidItem()
                                    : add(connection, present, wanted, by);
                        }))
                .chain(() -> get());
    }

    /**
     * Brings the rules that it comes with, or a newer state of them; rules that somebody has written stay.
     *
     * @return whether they are new
     */
    Uni<Boolean> bring(JourneyRulesRequest builtIn) {
        return rules.inTransaction(connection -> rules.lockNewest(connection).chain(present -> {
            boolean others = present.isPresent() && !present.get().writtenBy().equals(STEWARD);
            return others || isSame(present, builtIn)
                    ? Uni.createFrom().item(false)
                    : add(connection, present, builtIn, STEWARD).replaceWith(true);
        }));
    }

    private Uni<Void> add(
            SqlConnection connection, Optional<JourneyRulesView> present, JourneyRulesRequest wanted, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long version = present.map(JourneyRulesView::version).orElse(0L) + 1;
        return rules.add(connection, version, wanted, by, now)
                .chain(() -> marks.mark(connection, DUTY, wanted.switchedOn()))
                .chain(() ->
                        rounds.begin(connection, now.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    private static void requireMatch(String ifMatch, Optional<JourneyRulesView> present) {
        if (present.isEmpty()) {
            EntityTags.requireNoMatch(ifMatch);
        } else {
            EntityTags.requireMatch(ifMatch, present.get().version(), present::get);
        }
    }

    private static boolean isSame(Optional<JourneyRulesView> present, JourneyRulesRequest wanted) {
        return present.isPresent()
                && present.get().switchedOn() == wanted.switchedOn()
                && present.get().rules().equals(wanted.rules());
    }

    private static JourneyRulesView required(Optional<JourneyRulesView> found) {
        return found.orElseThrow(() -> Problems.notFound("set of rules of", "the journey"));
    }
}
