package io.steward.accounts.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Moves accounts into the segments that rules give them. */
@ApplicationScoped
public class SegmentMoveService {

    /** Nobody asked for it: rules did. */
    private static final String SYSTEM = "system";

    private final SegmentMoveStore moves;
    private final AccountJournal journal;
    private final Clock clock;

    SegmentMoveService(SegmentMoveStore moves, AccountJournal journal, Clock clock) {
        this.moves = moves;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Moves accounts and records the events of it, within the transaction of the connection. Those that have changed
     * since, that somebody has pinned, or that somebody else is changing just now stay where they are.
     *
     * @return those that were moved
     */
    public Uni<Set<UUID>> move(SqlConnection connection, List<SegmentMove> wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, String> reasons =
                wanted.stream().collect(Collectors.toMap(SegmentMove::accountId, SegmentMove::reason));
        Function<StoredAccount, Cause> cause = account -> Cause.because(reasons.get(account.id()));
        return moves.move(connection, wanted, now, cause)
                .call(moved -> journal.record(connection, moved, SYSTEM))
                .map(moved -> moved.stream().map(one -> one.account().id()).collect(Collectors.toSet()));
    }
}
