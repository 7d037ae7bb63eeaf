package io.steward.accounts.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.BatchItems;
import io.steward.accounts.account.BatchKind;
import io.steward.accounts.account.BatchUpsertAnswer;
import io.steward.accounts.account.BatchUpsertAnswer.Result;
import io.steward.accounts.account.CrowdTransactionService;
import io.steward.platform.caller.Caller;
import io.steward.platform.http.BodyReader;
import io.steward.platform.http.BodyReader.Reading;
import io.steward.platform.problems.Faults;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Upserts contacts of many accounts: what is right is done, what is wrong is told, item by item. */
@ApplicationScoped
public class ContactBatchService {

    private final ContactCrowdStore contacts;
    private final CrowdTransactionService transactions;
    private final BodyReader reader;
    private final Caller caller;
    private final Clock clock;

    ContactBatchService(
            ContactCrowdStore contacts,
            CrowdTransactionService transactions,
            BodyReader reader,
            Caller caller,
            Clock clock) {
        this.contacts = contacts;
        this.transactions = transactions;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<BatchUpsertAnswer> upsert(ContactBatchRequest request) {
        String by = caller.username();
        BatchItems<ContactKey, ContactStatement> items =
                new BatchItems<>(request.items(), new ContactItems(reader), index -> "#/items/" + index);
        return transactions
                .inTransaction(connection -> carryOut(connection, items, by, false))
                .map(BatchUpsertAnswer::new);
    }

    /**
     * Upserts contacts of which no two have the same keys, within the transaction of the connection.
     *
     * @param by who wants it
     * @param dryRun only tells what would become of each
     * @return one result for each item; the pointers of a problem begin with the item
     */
    public Uni<List<Result>> upsert(SqlConnection connection, List<JsonNode> items, String by, boolean dryRun) {
        return carryOut(connection, new BatchItems<>(items, new ContactItems(reader), index -> "#"), by, dryRun);
    }

    private Uni<List<Result>> carryOut(
            SqlConnection connection, BatchItems<ContactKey, ContactStatement> items, String by, boolean dryRun) {
        if (items.accepted().isEmpty()) {
            return Uni.createFrom().item(items.results(Map.of()));
        }
        Uni<List<ContactUpserted>> upserted = dryRun
                ? contacts.preview(connection, items.accepted(), now())
                : contacts.upsert(connection, items.accepted(), now(), by);
        return upserted.map(ContactUpserted::outcomes).map(items::results);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** How a contact is read from an item. */
    private record ContactItems(BodyReader reader) implements BatchKind<ContactKey, ContactStatement> {

        @Override
        public Reading<ContactStatement> read(JsonNode item) {
            return reader.read(item, ContactStatement.class);
        }

        @Override
        public ContactKey key(JsonNode item, Faults faults) {
            String account = item.path("accountExternalId").textValue();
            String externalId = item.path("externalId").textValue();
            faults.check(account != null, "#/accountExternalId", "is required");
            faults.check(externalId != null, "#/externalId", "is required");
            return account == null || externalId == null ? null : new ContactKey(account, externalId);
        }
    }
}
