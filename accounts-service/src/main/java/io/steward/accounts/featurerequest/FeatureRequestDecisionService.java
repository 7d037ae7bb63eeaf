package io.steward.accounts.featurerequest;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.featurerequest.DecisionStore.Standing;
import io.steward.accounts.feedback.Authorship;
import io.steward.accounts.feedback.FeedbackClosureService;
import io.steward.accounts.feedback.FeedbackDecision;
import io.steward.platform.audit.AuditService;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Decides what comes of a feature request, and tells all who asked for it or support it, each once. */
@ApplicationScoped
class FeatureRequestDecisionService {

    private final DecisionStore store;
    private final FeedbackClosureService closures;
    private final AuditService audit;
    private final Authorship authorship;
    private final Pool pool;

    FeatureRequestDecisionService(
            DecisionStore store,
            FeedbackClosureService closures,
            AuditService audit,
            Authorship authorship,
            Pool pool) {
        this.store = store;
        this.closures = closures;
        this.audit = audit;
        this.authorship = authorship;
        this.pool = pool;
    }

    /** Decides; the same decision once more changes nothing and tells nobody. */
    Uni<Void> decide(UUID id, FeedbackDecision request, String ifMatch) {
        FeedbackDecision decision = request.normalised();
        return pool.withTransaction(connection -> audit.attribute(connection)
                .chain(() -> store.lock(connection, id))
                .map(found -> found.orElseThrow(() -> Problems.notFound("feature request", id)))
                .chain(standing -> isSame(standing, decision)
                        ? Uni.createFrom().voidItem()
                        : decide(connection, id, standing, decision, ifMatch)));
    }

    private Uni<Void> decide(
            SqlConnection connection, UUID id, Standing standing, FeedbackDecision decision, String ifMatch) {
        EntityTags.requireMatch(ifMatch, standing.version());
        if (standing.status().isClosed()) {
            throw Problems.conflict("the feature request is " + standing.status() + ", and the customers are told so");
        }
        String by = authorship.by();
        Instant now = authorship.now();
        Uni<Void> decided = store.decide(connection, id, decision, by, now);
        return decision.status().isClosed()
                ? decided.chain(() -> closures.closeMerged(connection, id, decision, by, now))
                        .chain(() -> tellSupporters(connection, id, decision, null))
                : decided;
    }

    /** Some hundred at a time, so that their number costs no memory. */
    private Uni<Void> tellSupporters(SqlConnection connection, UUID id, FeedbackDecision decision, UUID after) {
        return store.silentSupporters(connection, id, after)
                .call(silent -> closures.tell(connection, silent, decision))
                .chain(silent -> silent.size() < DecisionStore.BATCH
                        ? Uni.createFrom().voidItem()
                        : tellSupporters(
                                connection, id, decision, silent.getLast().accountId()));
    }

    private static boolean isSame(Standing standing, FeedbackDecision decision) {
        return standing.status() == decision.status() && Objects.equals(standing.outcome(), decision.outcome());
    }
}
