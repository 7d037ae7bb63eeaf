package io.steward.accounts.merge;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads what was merged into accounts. */
@ApplicationScoped
class AccountMergeStore {

    private static final String COLUMNS = "SELECT id, external_id, into_id, reason, moved, merged_by, merged_at";

    private static final String FIND = COLUMNS + " FROM merged_accounts WHERE id = $1";

    private static final String LIST =
            COLUMNS + " FROM merged_accounts WHERE into_id = $1 ORDER BY merged_at DESC, id DESC LIMIT 200";

    /** One that is known to be there. */
    Uni<AccountMergeView> get(SqlClient client, UUID from) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(from))
                .map(rows -> view(rows.iterator().next()));
    }

    /** The latest first, at most 200. */
    Uni<List<AccountMergeView>> list(SqlClient client, UUID into) {
        return client.preparedQuery(LIST)
                .execute(Tuple.of(into))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AccountMergeStore::view)
                        .toList());
    }

    private static AccountMergeView view(Row row) {
        JsonObject counts = row.get(JsonObject.class, "moved");
        Map<String, Integer> moved = new LinkedHashMap<>();
        counts.fieldNames().stream().sorted().forEach(what -> moved.put(what, counts.getInteger(what)));
        return new AccountMergeView(
                row.getUUID("id"),
                row.getString("external_id"),
                row.getUUID("into_id"),
                row.getString("reason"),
                moved,
                row.getString("merged_by"),
                row.getOffsetDateTime("merged_at").toInstant(),
                null,
                null);
    }
}
