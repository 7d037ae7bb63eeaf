package io.steward.accounts.journey;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** How far all accounts have been looked at today: one row, at which one process works at a time. */
@ApplicationScoped
class JourneyRoundStore {

    private static final String BEGIN = """
            INSERT INTO journey_rounds (id, day, after, finished) VALUES (1, $1, NULL, false)
                ON CONFLICT ON CONSTRAINT pk_journey_rounds DO UPDATE
               SET day = excluded.day, after = NULL, finished = false""";

    private static final String CLAIM = """
            SELECT CASE WHEN day = $1 THEN after END AS after FROM journey_rounds
             WHERE day < $1 OR NOT finished
               FOR UPDATE SKIP LOCKED""";

    private static final String MOVE_ON = "UPDATE journey_rounds SET day = $1, after = $2, finished = $3 WHERE id = 1";

    /**
     * Where a round goes on.
     *
     * @param after null for its begin
     */
    record Place(UUID after) {}

    /** Has all accounts looked at anew. */
    Uni<Void> begin(SqlConnection connection, LocalDate today) {
        return connection.preparedQuery(BEGIN).execute(Tuple.of(today)).replaceWithVoid();
    }

    /** Where today's round goes on, locked; empty where it is done or somebody else is at it. */
    Uni<Optional<Place>> claim(SqlConnection connection, LocalDate today) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(today))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Place(row.getUUID("after"))));
    }

    /** Notes how far it is; {@code finished} where no account is left. */
    Uni<Void> moveOn(SqlConnection connection, LocalDate today, UUID after, boolean finished) {
        return connection
                .preparedQuery(MOVE_ON)
                .execute(Tuple.of(today, after, finished))
                .replaceWithVoid();
    }
}
