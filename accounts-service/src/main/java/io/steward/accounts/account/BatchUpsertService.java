package io.steward.accounts.account;

import io.smallrye.mutiny.Uni;
import io.steward.platform.http.BodyReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Upserts many accounts: what is right is done, what is wrong is told, item by item. */
@ApplicationScoped
class BatchUpsertService {

    private final AccountStore accounts;
    private final BodyReader reader;
    private final Clock clock;

    BatchUpsertService(AccountStore accounts, BodyReader reader, Clock clock) {
        this.accounts = accounts;
        this.reader = reader;
        this.clock = clock;
    }

    Uni<BatchUpsertAnswer> upsert(BatchUpsertRequest request) {
        BatchItems items = new BatchItems(request.items(), reader);
        return carryOut(items).map(items::results).map(BatchUpsertAnswer::new);
    }

    private Uni<Map<String, Upserted>> carryOut(BatchItems items) {
        return items.accepted().isEmpty()
                ? Uni.createFrom().item(Map.of())
                : accounts.upsert(items.accepted(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
