package io.steward.health.score;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.platform.messaging.Traces;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Marks accounts whose score must be computed again, in the transaction that changed their signals. The history backlog
 * is always locked before the dirty accounts and both in the order of ids, so that writers never wait in a circle.
 */
@ApplicationScoped
public class DirtyAccounts {

    private static final String MARK_HISTORY = """
            INSERT INTO history_backlog AS backlog (account_id, from_day, first_marked_at, marked_at)
            SELECT account_id, from_day, $3, $3 FROM unnest($1::uuid[], $2::date[]) AS mark (account_id, from_day)
             ORDER BY account_id
                ON CONFLICT (account_id) DO UPDATE
               SET from_day = least(backlog.from_day, EXCLUDED.from_day), marked_at = EXCLUDED.marked_at,
                   revision = backlog.revision + 1""";

    /** The update changes nothing but holds the row until commit, so that the scorer cannot take the mark before. */
    private static final String MARK = """
            INSERT INTO dirty_accounts AS dirty (account_id, marked_at, traceparent)
            SELECT account_id, $3, traceparent
              FROM unnest($1::uuid[], $2::text[]) AS mark (account_id, traceparent) ORDER BY account_id
                ON CONFLICT (account_id) DO UPDATE
               SET marked_at = dirty.marked_at, traceparent = coalesce(EXCLUDED.traceparent, dirty.traceparent)""";

    private static final String MARK_ALL = """
            INSERT INTO dirty_accounts AS dirty (account_id, marked_at)
            SELECT account_id, $1 FROM known_accounts WHERE merged_into IS NULL ORDER BY account_id
                ON CONFLICT (account_id) DO UPDATE SET marked_at = dirty.marked_at""";

    /** Held, so that no account is merged while something is written of it. */
    private static final String MERGED = """
            WITH held AS (
                   SELECT account_id, merged_into FROM known_accounts
                    WHERE account_id = ANY ($1) ORDER BY account_id FOR KEY SHARE)
            SELECT account_id, merged_into FROM held WHERE merged_into IS NOT NULL""";

    private final ReattachmentStore reattachment;
    private final Clock clock;

    DirtyAccounts(ReattachmentStore reattachment, Clock clock) {
        this.reattachment = reattachment;
        this.clock = clock;
    }

    /** Marks accounts of which something happened today. */
    public Uni<Void> markNow(SqlConnection connection, Collection<UUID> accounts) {
        Map<UUID, LocalDate> since = new TreeMap<>();
        accounts.forEach(account -> since.put(account, today()));
        return mark(connection, since);
    }

    /** Marks accounts with the earliest day (UTC) of which something changed, in the current trace. */
    public Uni<Void> mark(SqlConnection connection, Map<UUID, LocalDate> since) {
        String cause = Traces.current();
        return mark(connection, since, account -> cause);
    }

    /**
     * Marks accounts with the earliest day (UTC) of which something changed.
     *
     * @param cause the trace that the new score continues; null for none
     */
    public Uni<Void> mark(SqlConnection connection, Map<UUID, LocalDate> since, Function<UUID, String> cause) {
        if (since.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, LocalDate> past = new TreeMap<>(since);
        past.values().removeIf(day -> !day.isBefore(today()));
        return markHistory(connection, past)
                .chain(() -> connection
                        .preparedQuery(MARK)
                        .execute(Tuple.of(
                                since.keySet().toArray(UUID[]::new),
                                since.keySet().stream().map(cause).toArray(String[]::new),
                                now())))
                .chain(() -> merged(connection, since.keySet()))
                .chain(merged -> moved(connection, merged));
    }

    /**
     * Gives what is known of accounts that were merged to those that they were merged into, and marks these. That is
     * done with each merge, and again where something was still written under an old id.
     *
     * @param merged what each of them was merged into
     */
    public Uni<Void> moved(SqlConnection connection, Map<UUID, UUID> merged) {
        return merged.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(new TreeMap<>(merged).entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(pair -> reattachment
                                .move(connection, pair.getKey(), pair.getValue())
                                .chain(day -> mark(connection, Map.of(pair.getValue(), day == null ? today() : day))))
                        .collect()
                        .last()
                        .replaceWithVoid();
    }

    private static Uni<Map<UUID, UUID>> merged(SqlConnection connection, Collection<UUID> accounts) {
        return connection
                .preparedQuery(MERGED)
                .execute(Tuple.of((Object) accounts.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(
                                Collectors.toMap(row -> row.getUUID("account_id"), row -> row.getUUID("merged_into"))));
    }

    /** Marks every account, after a change of what all metrics depend on. */
    public Uni<Void> markAll(SqlConnection connection) {
        return connection.preparedQuery(MARK_ALL).execute(Tuple.of(now())).replaceWithVoid();
    }

    private Uni<Void> markHistory(SqlConnection connection, Map<UUID, LocalDate> past) {
        if (past.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple parameters =
                Tuple.of(past.keySet().toArray(UUID[]::new), past.values().toArray(LocalDate[]::new), now());
        return connection.preparedQuery(MARK_HISTORY).execute(parameters).replaceWithVoid();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
