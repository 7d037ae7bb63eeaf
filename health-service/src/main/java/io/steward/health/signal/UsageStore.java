package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.signal.UsageRollup.AccountDay;
import io.steward.health.signal.UsageRollup.EventDay;
import io.steward.health.signal.UsageRollup.Sum;
import io.steward.health.signal.UsageRollup.UserDay;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/** Adds batches of usage to the tables of days. */
@ApplicationScoped
class UsageStore {

    private static final String ADD_DAYS = """
            INSERT INTO usage_days AS known (account_id, day, events, last_at)
            SELECT * FROM unnest($1::uuid[], $2::date[], $3::bigint[], $4::timestamptz[])
                ON CONFLICT (account_id, day) DO UPDATE
               SET events = known.events + EXCLUDED.events, last_at = greatest(known.last_at, EXCLUDED.last_at)""";

    private static final String ADD_EVENT_DAYS = """
            INSERT INTO usage_event_days AS known (account_id, day, events, last_at, name)
            SELECT * FROM unnest($1::uuid[], $2::date[], $3::bigint[], $4::timestamptz[], $5::text[])
                ON CONFLICT (account_id, name, day) DO UPDATE
               SET events = known.events + EXCLUDED.events, last_at = greatest(known.last_at, EXCLUDED.last_at)""";

    private static final String ADD_USER_DAYS = """
            INSERT INTO usage_user_days (account_id, day, end_user)
            SELECT * FROM unnest($1::uuid[], $2::date[], $3::text[])
                ON CONFLICT DO NOTHING""";

    Uni<Void> add(SqlConnection connection, UsageRollup rollup) {
        return connection
                .preparedQuery(ADD_DAYS)
                .execute(sums(rollup.days().keySet(), rollup.days().values(), key -> key))
                .chain(() -> connection.preparedQuery(ADD_EVENT_DAYS).execute(eventDays(rollup)))
                .chain(() -> connection.preparedQuery(ADD_USER_DAYS).execute(userDays(rollup)))
                .replaceWithVoid();
    }

    private static Tuple eventDays(UsageRollup rollup) {
        Collection<EventDay> keys = rollup.eventDays().keySet();
        return sums(keys, rollup.eventDays().values(), EventDay::accountDay)
                .addArrayOfString(keys.stream().map(EventDay::name).toArray(String[]::new));
    }

    private static Tuple userDays(UsageRollup rollup) {
        return days(rollup.userDays(), UserDay::accountDay)
                .addArrayOfString(rollup.userDays().stream().map(UserDay::user).toArray(String[]::new));
    }

    private static <K> Tuple sums(Collection<K> keys, Collection<Sum> sums, Function<K, AccountDay> accountDay) {
        return days(keys, accountDay)
                .addArrayOfLong(sums.stream().map(Sum::events).toArray(Long[]::new))
                .addArrayOfOffsetDateTime(sums.stream()
                        .map(sum -> sum.lastAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
    }

    private static <K> Tuple days(Collection<K> keys, Function<K, AccountDay> accountDay) {
        return Tuple.tuple()
                .addArrayOfUUID(
                        keys.stream().map(accountDay).map(AccountDay::accountId).toArray(UUID[]::new))
                .addArrayOfLocalDate(
                        keys.stream().map(accountDay).map(AccountDay::day).toArray(LocalDate[]::new));
    }
}
