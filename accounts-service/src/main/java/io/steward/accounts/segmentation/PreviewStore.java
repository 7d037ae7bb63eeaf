package io.steward.accounts.segmentation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The accounts that would move by rules that somebody tries. */
@ApplicationScoped
class PreviewStore {

    private static final String ADD = """
            INSERT INTO segment_preview_moves (evaluation_id, account_id, from_segment, to_segment, rule)
            SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::smallint[])""";

    private static final String LIST = """
            SELECT account_id, external_id, name, from_segment, to_segment, rule
              FROM segment_preview_moves AS move JOIN accounts ON accounts.id = move.account_id
             WHERE evaluation_id = $1 AND ($2::uuid IS NULL OR account_id > $2)
             ORDER BY account_id LIMIT $3""";

    private final Pool pool;

    PreviewStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> add(SqlConnection connection, UUID previewId, List<Move> moves) {
        if (moves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addUUID(previewId)
                        .addArrayOfUUID(moves.stream().map(Move::accountId).toArray(UUID[]::new))
                        .addArrayOfString(moves.stream().map(Move::from).toArray(String[]::new))
                        .addArrayOfString(moves.stream().map(Move::to).toArray(String[]::new))
                        .addArrayOfShort(
                                moves.stream().map(move -> (short) move.rule()).toArray(Short[]::new)))
                .replaceWithVoid();
    }

    /** Accounts behind an id, in the order of ids; from the begin where it is null. */
    Uni<List<PreviewMoveView>> list(UUID previewId, UUID after, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(previewId, after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PreviewStore::move)
                        .toList());
    }

    private static PreviewMoveView move(Row row) {
        return new PreviewMoveView(
                row.getUUID("account_id"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("from_segment"),
                row.getString("to_segment"),
                row.getInteger("rule"));
    }
}
