package io.steward.accounts.account;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.Upserted.Updated;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Writes the segments of many accounts in one statement, and waits for none of them. */
@ApplicationScoped
class SegmentMoveStore {

    private static final String MOVE = """
            WITH free AS (
                SELECT accounts.id AS account_id, accounts.segment AS previous_segment, wanted_segment
                  FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS wanted (wanted_id, wanted_version, wanted_segment)
                  JOIN accounts ON accounts.id = wanted_id AND accounts.version = wanted_version
                 WHERE NOT accounts.segment_pinned
                   FOR UPDATE OF accounts SKIP LOCKED
            )
            UPDATE accounts SET segment = wanted_segment, version = version + 1, updated_at = $4
              FROM free WHERE accounts.id = account_id
            RETURNING previous_segment,\s""" + StoredAccount.COLUMNS;

    Uni<List<Upserted>> move(
            SqlConnection connection, List<SegmentMove> wanted, Instant now, Function<StoredAccount, Cause> cause) {
        return connection
                .preparedQuery(MOVE)
                .execute(Tuple.of(
                        wanted.stream().map(SegmentMove::accountId).toArray(UUID[]::new),
                        wanted.stream().map(SegmentMove::version).toArray(Long[]::new),
                        wanted.stream().map(SegmentMove::segment).toArray(String[]::new),
                        now.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> moved(row, cause))
                        .toList());
    }

    private static Upserted moved(Row row, Function<StoredAccount, Cause> cause) {
        StoredAccount account = StoredAccount.of(row);
        AccountDetails before = account.details().ruledInto(row.getString("previous_segment"));
        return new Updated(account, Set.of("segment"), before, cause.apply(account));
    }
}
