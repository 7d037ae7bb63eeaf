package io.steward.accounts.snapshot;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountSnapshotView;
import io.steward.platform.contracts.accounts.AccountSnapshotView.Note;
import io.steward.platform.contracts.accounts.Stage;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Reads the snapshots of many accounts by one statement. */
@ApplicationScoped
class SnapshotStore {

    private static final String SNAPSHOTS = """
            SELECT accounts.id, name, segment, stage, owner, score, band, trend30, renews_on, last_contact_at,
                   open_tasks, coalesce(notes.list, '[]') AS notes
              FROM accounts
              LEFT JOIN LATERAL (
                   SELECT jsonb_agg(to_jsonb(note)) AS list
                     FROM (SELECT id, text, actor, to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
                             FROM timeline_entries
                            WHERE account_id = accounts.id AND kind = 'NOTE' AND text IS NOT NULL
                            ORDER BY occurred_at DESC, id DESC LIMIT 3) AS note) AS notes ON true
             WHERE accounts.id = ANY ($1)
             ORDER BY lower(name), accounts.id""";

    private final Pool pool;

    SnapshotStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<AccountSnapshotView>> list(List<UUID> accountIds, LocalDate today) {
        return pool.preparedQuery(SNAPSHOTS)
                .execute(Tuple.tuple().addArrayOfUUID(accountIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> snapshot(row, today))
                        .toList());
    }

    private static AccountSnapshotView snapshot(Row row, LocalDate today) {
        Stage stage = Stage.valueOf(row.getString("stage"));
        Integer score = row.getInteger("score");
        Integer trend30 = row.getInteger("trend30");
        LocalDate renewsOn = row.getLocalDate("renews_on");
        OffsetDateTime contacted = row.getOffsetDateTime("last_contact_at");
        LocalDate contactedOn = contacted == null
                ? null
                : contacted.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        Urgency urgency = Urgency.of(stage, score, trend30, renewsOn, contactedOn, today);
        return new AccountSnapshotView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("segment"),
                stage,
                row.getString("owner"),
                score,
                row.getString("band"),
                trend30,
                renewsOn,
                contacted == null ? null : contacted.toInstant(),
                row.getInteger("open_tasks"),
                urgency.priority(),
                urgency.reasons(),
                notes(row.get(JsonArray.class, "notes")));
    }

    private static List<Note> notes(JsonArray stored) {
        return IntStream.range(0, stored.size())
                .mapToObj(stored::getJsonObject)
                .map(SnapshotStore::note)
                .toList();
    }

    private static Note note(JsonObject stored) {
        return new Note(
                UUID.fromString(stored.getString("id")),
                stored.getString("text"),
                stored.getString("actor"),
                Instant.parse(stored.getString("at")));
    }
}
