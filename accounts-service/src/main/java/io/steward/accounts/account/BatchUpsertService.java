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
    private final AccountStatements statements;
    private final BodyReader reader;
    private final Caller caller;
    private final Clock clock;

    BatchUpsertService(
            AccountStore accounts, AccountStatements statements, BodyReader reader, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.statements = statements;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<BatchUpsertAnswer> upsert(BatchUpsertRequest request) {
        String by = caller.username();
        return accounts.inTransaction(connection -> statements
                        .rules(connection)
                        .map(rules -> new BatchItems(request.items(), reader, rules, index -> "#/items/" + index))
                        .chain(items -> carryOut(connection, items, by, false)))
                .map(BatchUpsertAnswer::new);
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
        return statements
                .rules(connection)
                .map(rules -> new BatchItems(items, reader, rules, index -> "#"))
                .chain(sorted -> carryOut(connection, sorted, by, dryRun));
    }

    private Uni<List<Result>> carryOut(SqlConnection connection, BatchItems items, String by, boolean dryRun) {
        if (items.accepted().isEmpty()) {
            return Uni.createFrom().item(items.results(Map.of()));
        }
        Uni<Map<String, Upserted>> upserted = dryRun
                ? accounts.preview(connection, items.accepted(), now())
                : accounts.upsert(connection, items.accepted(), now(), by);
        return upserted.map(items::results);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
