package io.steward.accounts.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;

/** Transactions of set-based work, which lose a race now and then and are then done again. */
@ApplicationScoped
public class CrowdTransactionService {

    private static final int MOST_ATTEMPTS = 5;

    /** A deadlock, and a key that somebody else has taken between our look and our write. */
    private static final Set<String> PASSING = Set.of("40P01", "23505");

    private final Pool pool;

    CrowdTransactionService(Pool pool) {
        this.pool = pool;
    }

    /** Does work in a transaction, again where a lost race ended it. */
    public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work)
                .onFailure(CrowdTransactionService::passesByItself)
                .retry()
                .atMost(MOST_ATTEMPTS);
    }

    private static boolean passesByItself(Throwable failure) {
        return failure instanceof MetMeanwhile
                || (failure instanceof PgException refused && PASSING.contains(refused.getSqlState()));
    }

    /** Somebody created or removed something between our look and our write: look again. */
    public static final class MetMeanwhile extends RuntimeException {
        /** Ends the transaction. */
        public MetMeanwhile() {
            super(null, null, false, false);
        }
    }
}
