package io.steward.accounts.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.BatchUpsertAnswer.Result;
import io.steward.accounts.rules.ExternalId;
import io.steward.platform.caller.Caller;
import io.steward.platform.http.BodyReader;
import io.steward.platform.http.BodyReader.Reading;
import io.steward.platform.problems.Faults;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Upserts many accounts: what is right is done, what is wrong is told, item by item. */
@ApplicationScoped
public class BatchUpsertService {

    private final AccountStore accounts;
    private final CrowdTransactionService transactions;
    private final AccountStatements statements;
    private final BodyReader reader;
    private final Caller caller;
    private final Clock clock;

    BatchUpsertService(
            AccountStore accounts,
            CrowdTransactionService transactions,
            AccountStatements statements,
            BodyReader reader,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.statements = statements;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<BatchUpsertAnswer> upsert(BatchUpsertRequest request) {
        String by = caller.username();
        return transactions
                .inTransaction(connection -> sorted(connection, request.items(), index -> "#/items/" + index)
                        .chain(items -> carryOut(connection, items, by, false)))
                .map(BatchUpsertAnswer::new);
    }

    /**
     * Upserts accounts of which no two have the same key, within the transaction of the connection.
     *
     * @param by who wants it
     * @param dryRun only tells what would become of each
     * @return one result for each item; the pointers of a problem begin with the item
     */
    public Uni<List<Result>> upsert(SqlConnection connection, List<JsonNode> items, String by, boolean dryRun) {
        return sorted(connection, items, index -> "#").chain(sorted -> carryOut(connection, sorted, by, dryRun));
    }

    private Uni<BatchItems<String, AccountRequest>> sorted(
            SqlConnection connection, List<JsonNode> items, IntFunction<String> place) {
        return statements
                .rules(connection)
                .map(rules -> new BatchItems<>(items, new AccountItems(reader, rules), place));
    }

    private Uni<List<Result>> carryOut(
            SqlConnection connection, BatchItems<String, AccountRequest> items, String by, boolean dryRun) {
        if (items.accepted().isEmpty()) {
            return Uni.createFrom().item(items.results(Map.of()));
        }
        Uni<Map<String, Upserted>> upserted = dryRun
                ? accounts.preview(connection, items.accepted(), now())
                : accounts.upsert(connection, items.accepted(), now(), by);
        return upserted.map(done -> outcomes(items.accepted().keySet(), done)).map(items::results);
    }

    private static Map<String, BatchOutcome> outcomes(Set<String> stated, Map<String, Upserted> upserted) {
        Map<String, BatchOutcome> outcomes = new HashMap<>();
        for (String externalId : stated) {
            outcomes.put(
                    externalId,
                    upserted.containsKey(externalId)
                            ? upserted.get(externalId).outcome()
                            : BatchOutcome.Refused.at(
                                    "#/externalId", "is another key of the account of an item before it"));
        }
        return outcomes;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** How an account is read from an item. */
    private record AccountItems(BodyReader reader, StatementRules rules) implements BatchKind<String, AccountRequest> {

        @Override
        public Reading<AccountRequest> read(JsonNode item) {
            Reading<AccountRequest> reading = reader.read(item, AccountRequest.class);
            if (reading.value() != null) {
                rules.check(reading.faults(), reading.value());
            }
            return reading;
        }

        @Override
        public String key(JsonNode item, Faults faults) {
            String externalId = item.path("externalId").textValue();
            if (externalId == null) {
                ExternalId.check(faults, "#/externalId", null);
            }
            return externalId;
        }
    }
}
