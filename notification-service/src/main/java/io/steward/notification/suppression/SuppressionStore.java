package io.steward.notification.suppression;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads for whole batches of mail. */
@ApplicationScoped
class SuppressionStore {

    private static final String LIST = "SELECT address_hash FROM suppressed_addresses WHERE address_hash = ANY ($1)";

    private final Pool pool;

    SuppressionStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Set<String>> list(Collection<String> addressHashes) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.tuple().addArrayOfString(addressHashes.toArray(String[]::new)))
                .map(rows -> rows.stream().map(row -> row.getString(0)).collect(Collectors.toUnmodifiableSet()));
    }
}
