package io.steward.accounts.segmentation;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.segment.SegmentService;
import io.steward.platform.audit.AuditService;
import io.steward.platform.caller.Caller;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Lets rules be written, and published: from then on accounts follow them. */
@ApplicationScoped
class SegmentRulesService {

    private final RuleSetStore rules;
    private final EvaluationStore evaluations;
    private final SegmentService segments;
    private final AuditService audit;
    private final Caller caller;
    private final Clock clock;

    SegmentRulesService(
            RuleSetStore rules,
            EvaluationStore evaluations,
            SegmentService segments,
            AuditService audit,
            Caller caller,
            Clock clock) {
        this.rules = rules;
        this.evaluations = evaluations;
        this.segments = segments;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<DraftView> draft() {
        return rules.draft();
    }

    /** Writes the draft anew. */
    Uni<DraftView> write(SegmentRulesRequest request, String ifMatch) {
        String by = caller.username();
        return evaluations
                .inTransaction(connection -> audit.attribute(connection, by)
                        .chain(() -> rules.lockDraft(connection))
                        .invoke(present -> EntityTags.requireMatch(ifMatch, present.version()))
                        .chain(() -> requireSegments(connection, request.rules()))
                        .chain(() -> rules.save(connection, request.rules(), by, now())))
                .chain(rules::draft);
    }

    /**
     * Publishes the draft, and has all accounts looked at by it.
     *
     * @param id of the evaluation; the same again publishes nothing more
     * @param ifMatch the version of the draft that was seen; null for any
     */
    Uni<RuleSet> publish(UUID id, String ifMatch) {
        String by = caller.username();
        return evaluations.inTransaction(connection -> rules.findByEvaluation(connection, id)
                .chain(done ->
                        done.isPresent() ? Uni.createFrom().item(done.get()) : publish(connection, id, ifMatch, by)));
    }

    Uni<List<RuleSet>> published(Integer before, int limit) {
        return rules.list(before, limit);
    }

    /** Fails with 404 where there is no such version. */
    Uni<RuleSet> published(int version) {
        return rules.find(version)
                .map(found -> found.orElseThrow(() -> Problems.notFound("version of the segment rules", version)));
    }

    private Uni<RuleSet> publish(SqlConnection connection, UUID id, String ifMatch, String by) {
        Instant now = now();
        return audit.attribute(connection, by)
                .chain(() -> rules.lockDraft(connection))
                .invoke(draft -> requireWritten(draft, ifMatch))
                .call(draft -> requireSegments(connection, draft.rules()))
                .call(() -> rules.lock(connection))
                .call(() -> evaluations.supersede(connection, now))
                .chain(draft -> rules.latest(connection)
                        .map(latest -> latest.map(RuleSet::version).orElse(0) + 1)
                        .map(version -> new RuleSet(version, draft.rules(), by, now, id)))
                .call(published -> rules.add(connection, published))
                .call(published -> evaluations.begin(connection, Evaluation.of(published)))
                .call(() -> evaluations.schedule(connection, dayAfter(now)))
                .invoke(published ->
                        Log.infof("segment rules published: version=%d evaluationId=%s", published.version(), id));
    }

    /** None of them goes away until the transaction ends. */
    private Uni<Void> requireSegments(SqlConnection connection, List<SegmentRule> wanted) {
        return segments.hold(connection)
                .invoke(keys -> {
                    Faults faults = new Faults();
                    SegmentRule.checkSegments(faults, keys, wanted);
                    faults.throwIfAny();
                })
                .replaceWithVoid();
    }

    private static void requireWritten(DraftView draft, String ifMatch) {
        EntityTags.requireMatch(ifMatch, draft.version());
        if (draft.version() == 0) {
            throw Problems.conflict("there is no draft: write the rules first");
        }
    }

    /** The next day at its begin: facts that count days change then. */
    static Instant dayAfter(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
