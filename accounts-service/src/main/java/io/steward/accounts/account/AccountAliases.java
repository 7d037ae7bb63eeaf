package io.steward.accounts.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The keys and ids of accounts that were merged away: they stand for what those were merged into. */
@ApplicationScoped
public class AccountAliases {

    private static final String KEYS = """
            SELECT merged.external_id AS alias, accounts.external_id AS key
              FROM merged_accounts AS merged JOIN accounts ON accounts.id = merged.into_id
             WHERE merged.external_id = ANY ($1)""";

    private static final String IDS = "SELECT id, into_id FROM merged_accounts WHERE id = ANY ($1) ORDER BY id";

    private final Pool pool;

    AccountAliases(Pool pool) {
        this.pool = pool;
    }

    /** Which of these ids were merged away, and into what. */
    public Uni<List<MergedInto>> mergedAway(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : pool.preparedQuery(IDS)
                        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new MergedInto(row.getUUID("id"), row.getUUID("into_id")))
                                .toList());
    }

    /** The keys that accounts have today, of those that are stated by the key of what was merged into them. */
    Uni<StatedKeys> among(SqlConnection connection, Collection<String> externalIds) {
        return connection
                .preparedQuery(KEYS)
                .execute(Tuple.tuple().addArrayOfString(externalIds.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("alias"), row -> row.getString("key"))))
                .map(StatedKeys::new);
    }

    /**
     * The keys under which accounts are stated, where those are not the ones that they have.
     *
     * @param keys key by alias
     */
    record StatedKeys(Map<String, String> keys) {

        /** The content by the keys that the accounts have; of two that state one account, the first. */
        Map<String, AccountRequest> ofAccounts(Map<String, AccountRequest> stated) {
            if (keys.isEmpty()) {
                return stated;
            }
            Map<String, AccountRequest> byKey = new LinkedHashMap<>();
            stated.forEach((externalId, request) -> byKey.putIfAbsent(keyOf(externalId), request));
            return byKey;
        }

        /** What became of accounts, by the keys under which they were stated first. */
        Map<String, Upserted> asStated(Collection<String> stated, List<Upserted> upserted) {
            Map<String, Upserted> byKey = new HashMap<>();
            upserted.forEach(one -> byKey.put(one.account().externalId(), one));
            Map<String, Upserted> byStated = new HashMap<>();
            for (String externalId : stated) {
                Upserted one = byKey.remove(keyOf(externalId));
                if (one != null) {
                    byStated.put(externalId, one);
                }
            }
            return byStated;
        }

        private String keyOf(String stated) {
            return keys.getOrDefault(stated, stated);
        }
    }
}
