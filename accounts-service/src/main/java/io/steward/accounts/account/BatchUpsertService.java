package io.steward.accounts.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.BatchUpsertAnswer.Result;
import io.steward.platform.caller.Caller;
import io.steward.platform.http.BodyReader;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Upserts many accounts: what is right is done, what is wrong is told, item by item. */
@ApplicationScoped
public class BatchUpsertService {

    private final AccountStore accounts;
    private final BodyReader reader;
    private final Caller caller;
    private final Clock clock;

    BatchUpsertService(AccountStore accounts, BodyReader reader, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<BatchUpsertAnswer> upsert(BatchUpsertRequest request) {
        BatchItems items = new BatchItems(request.items(), reader, index -> "#/items/" + index);
        return carryOut(items, caller.username()).map(items::results).map(BatchUpsertAnswer::new);
    }

    /** Does work in a transaction of its own, again where a lost race ended it. */
    public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return accounts.inTransaction(work);
    }

    /**
     * Upserts accounts of which no two have the same key, within the transaction of the connection.
     *
     * @param by who wants it
     * @param dryRun only tells what would become of each
     * @return one result for each item; the pointers of a problem begin with the item
     */
    public Uni<List<Result>> upsert(SqlConnection connection, List<JsonNode> items, String by, boolean dryRun) {
        BatchItems sorted = new BatchItems(items, reader, index -> "#");
        if (sorted.accepted().isEmpty()) {
            return Uni.createFrom().item(sorted.results(Map.of()));
        }
        Uni<Map<String, Upserted>> upserted = dryRun
                ? accounts.preview(connection, sorted.accepted(), now())
                : accounts.upsert(connection, sorted.accepted(), now(), by);
        return upserted.map(sorted::results);
    }

    private Uni<Map<String, Upserted>> carryOut(BatchItems items, String by) {
        return items.accepted().isEmpty()
                ? Uni.createFrom().item(Map.of())
                : accounts.inTransaction(connection -> accounts.upsert(connection, items.accepted(), now(), by));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
