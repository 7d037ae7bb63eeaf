package io.steward.accounts.program;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;

/** Reads in one statement what this service holds of the program. */
@ApplicationScoped
class OwnFactsStore {

    /** A built-in definition has the first version until somebody changes it. */
    private static final String FACTS = """
            SELECT (SELECT count(*) FROM success_definitions
                     WHERE version > 1 OR key NOT IN ('saas-tool', 'course', 'service', 'membership')) AS definitions,
                   EXISTS (SELECT FROM accounts WHERE segment IS NOT NULL) AS segmented,
                   EXISTS (SELECT FROM accounts
                            WHERE segment IS NULL AND archived_at IS NULL AND stage <> 'CHURNED') AS unsegmented,
                   EXISTS (SELECT FROM accounts WHERE coalesce(score, '-1'::smallint) >= 0) AS scored,
                   (SELECT max(reviewed_at) FROM program_reviews) AS reviewed_at,
                   EXISTS (SELECT FROM charter) AS charter""";

    private final Pool pool;

    OwnFactsStore(Pool pool) {
        this.pool = pool;
    }

    Uni<OwnFacts> read() {
        return pool.preparedQuery(FACTS)
                .execute()
                .map(rows -> facts(rows.iterator().next()));
    }

    private static OwnFacts facts(Row row) {
        OffsetDateTime reviewedAt = row.getOffsetDateTime("reviewed_at");
        return new OwnFacts(
                row.getLong("definitions"),
                row.getBoolean("segmented"),
                row.getBoolean("unsegmented"),
                row.getBoolean("scored"),
                reviewedAt == null ? null : reviewedAt.toInstant(),
                row.getBoolean("charter"));
    }
}
