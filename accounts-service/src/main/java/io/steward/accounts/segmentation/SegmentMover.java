package io.steward.accounts.segmentation;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.SegmentMove;
import io.steward.accounts.account.SegmentMoveService;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts accounts where published rules say. Whatever is being changed by somebody else is looked at again later. */
@ApplicationScoped
class SegmentMover {

    private final SegmentMoveService accounts;
    private final MarkStore marks;

    SegmentMover(SegmentMoveService accounts, MarkStore marks) {
        this.accounts = accounts;
        this.marks = marks;
    }

    /** Moves accounts, within the transaction of the connection; answers those that were moved. */
    Uni<List<Move>> carryOut(SqlConnection connection, int rulesVersion, List<Move> moves) {
        if (moves.isEmpty()) {
            return Uni.createFrom().item(moves);
        }
        List<SegmentMove> wanted = moves.stream()
                .map(move -> new SegmentMove(move.accountId(), move.version(), move.to(), reason(move, rulesVersion)))
                .toList();
        return accounts.move(connection, wanted)
                .call(moved -> marks.add(
                        connection,
                        moves.stream()
                                .map(Move::accountId)
                                .filter(id -> !moved.contains(id))
                                .toList()))
                .map(moved -> moves.stream()
                        .filter(move -> moved.contains(move.accountId()))
                        .toList());
    }

    private static String reason(Move move, int rulesVersion) {
        return move.rule() == 0
                ? "no segment rule of version " + rulesVersion + " holds"
                : "segment rule " + move.rule() + " of version " + rulesVersion;
    }
}
