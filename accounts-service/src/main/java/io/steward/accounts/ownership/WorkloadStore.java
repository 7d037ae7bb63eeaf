package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.ownership.Balancing.Holding;
import io.steward.accounts.rules.Amounts;
import io.steward.platform.contracts.Money;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Adds up who has how much, by the accounts of each person alone. */
@ApplicationScoped
class WorkloadStore {

    private static final int DIGITS = 4;

    private static final String PAGE = """
            SELECT person.username, person.name, person.pool, person.left_at, revenue.reporting_currency,
                   coalesce(person.capacity, settings.default_capacity)::numeric AS capacity, had.*
              FROM (SELECT * FROM staff
                     WHERE ($2::text IS NULL OR pool = $2) AND ($3::text IS NULL OR username > $3)
                       AND (left_at IS NULL OR EXISTS (SELECT FROM accounts WHERE owner = username))
                     ORDER BY username LIMIT $4) AS person
             CROSS JOIN ownership_settings AS settings
             CROSS JOIN revenue_settings AS revenue
             CROSS JOIN LATERAL (
                   SELECT count(*) AS accounts, coalesce(sum(weight), 0) AS weight, coalesce(sum(mrr), 0) AS mrr,
                          count(*) FILTER (WHERE without_rate) AS without_rate
                     FROM account_weights($1) WHERE owner = person.username) AS had
             ORDER BY person.username""";

    private static final String WORKING = """
            SELECT person.username, person.pool, had.weight,
                   coalesce(person.capacity, settings.default_capacity)::numeric AS capacity
              FROM staff AS person
             CROSS JOIN ownership_settings AS settings
             CROSS JOIN LATERAL (SELECT coalesce(sum(weight), 0) AS weight FROM account_weights($1)
                                  WHERE owner = person.username) AS had
             WHERE person.left_at IS NULL AND person.enabled AND person.pool IS NOT NULL
               AND ($2::text IS NULL OR person.pool = $2)
             ORDER BY person.username""";

    /** Whoever has it, here or not, in a pool or not. */
    private static final String FIND = """
            SELECT holder.username, person.pool, had.weight,
                   coalesce(person.capacity, settings.default_capacity)::numeric AS capacity
              FROM (SELECT $2::text AS username) AS holder
             CROSS JOIN ownership_settings AS settings
              LEFT JOIN staff AS person ON person.username = holder.username
             CROSS JOIN LATERAL (SELECT sum(weight) AS weight FROM account_weights($1)
                                  WHERE owner = holder.username) AS had
             WHERE person.username IS NOT NULL OR had.weight IS NOT NULL""";

    private static final String MOVABLE = """
             owner = ANY ($2) AND NOT ($3 AND in_renewal) AND NOT ($4 AND open_tasks > 0) AND NOT ($5 AND at_risk)
            """;

    private static final String HOLDINGS = "SELECT owner, weight, count(*) AS accounts FROM account_weights($1) WHERE"
            + MOVABLE + "GROUP BY owner, weight";

    /** The youngest relations first: they lose least. */
    private static final String PICK = """
            SELECT wanted.holder AS owner, wanted.heaviness AS weight, picked.account_id
              FROM unnest($6::text[], $7::numeric[], $8::integer[]) AS wanted (holder, heaviness, accounts)
             CROSS JOIN LATERAL (
                   SELECT account_id FROM account_weights($1)
                    WHERE owner = wanted.holder AND weight = wanted.heaviness AND\s""" + MOVABLE + """
                    ORDER BY account_id DESC LIMIT wanted.accounts) AS picked
             ORDER BY wanted.holder, wanted.heaviness, picked.account_id DESC""";

    private final Pool pool;

    WorkloadStore(Pool pool) {
        this.pool = pool;
    }

    /** People by user name, behind a place; whoever has left only where accounts of theirs are left. */
    Uni<List<StaffLoadView>> page(String ofPool, String after, int limit, LocalDate today) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(today, ofPool, after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(WorkloadStore::view)
                        .toList());
    }

    /**
     * Whoever works here and is in a pool.
     *
     * @param ofPool null for all
     */
    Uni<List<Workload>> working(SqlConnection connection, String ofPool, LocalDate today) {
        return connection
                .preparedQuery(WORKING)
                .execute(Tuple.of(today, ofPool))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(WorkloadStore::workload)
                        .toList());
    }

    /** One person who owns accounts or is known; empty for nobody. */
    Uni<Optional<Workload>> find(SqlConnection connection, String username, LocalDate today) {
        return username == null
                ? Uni.createFrom().item(Optional.empty())
                : connection
                        .preparedQuery(FIND)
                        .execute(Tuple.of(today, username))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .findFirst()
                                .map(WorkloadStore::workload));
    }

    /** How many accounts of each kind may move. */
    Uni<Map<Holding, Long>> movable(
            SqlConnection connection, Collection<String> owners, Constraints constraints, LocalDate today) {
        return connection
                .preparedQuery(HOLDINGS)
                .execute(movable(owners, constraints, today))
                .map(rows -> {
                    Map<Holding, Long> holdings = new LinkedHashMap<>();
                    rows.forEach(row -> holdings.put(holding(row), row.getLong("accounts")));
                    return holdings;
                });
    }

    /** So many accounts of each kind that may move, for each the same ones every time. */
    Uni<Map<Holding, List<UUID>>> pick(
            SqlConnection connection, Map<Holding, Integer> wanted, Constraints constraints, LocalDate today) {
        List<Holding> kinds = List.copyOf(wanted.keySet());
        Tuple parameters = movable(kinds.stream().map(Holding::owner).toList(), constraints, today)
                .addArrayOfString(kinds.stream().map(Holding::owner).toArray(String[]::new))
                .addArrayOfBigDecimal(kinds.stream()
                        .map(kind -> Workload.accounts(kind.weight()))
                        .toArray(BigDecimal[]::new))
                .addArrayOfInteger(kinds.stream().map(wanted::get).toArray(Integer[]::new));
        return connection.preparedQuery(PICK).execute(parameters).map(rows -> {
            Map<Holding, List<UUID>> picked = new LinkedHashMap<>();
            rows.forEach(row -> picked.computeIfAbsent(holding(row), kind -> new ArrayList<>())
                    .add(row.getUUID("account_id")));
            return picked;
        });
    }

    private static Tuple movable(Collection<String> owners, Constraints constraints, LocalDate today) {
        return Tuple.tuple()
                .addLocalDate(today)
                .addArrayOfString(owners.toArray(String[]::new))
                .addBoolean(constraints.keepInRenewal())
                .addBoolean(constraints.keepWithOpenTasks())
                .addBoolean(constraints.keepAtRisk());
    }

    private static Workload workload(Row row) {
        BigDecimal weight = row.getBigDecimal("weight");
        return Workload.of(
                row.getString("username"),
                row.getString("pool"),
                row.getBigDecimal("capacity"),
                weight == null ? BigDecimal.ZERO : weight);
    }

    private static Holding holding(Row row) {
        return new Holding(row.getString("owner"), Workload.units(row.getBigDecimal("weight")));
    }

    private static StaffLoadView view(Row row) {
        BigDecimal weight = row.getBigDecimal("weight");
        BigDecimal capacity = row.getBigDecimal("capacity");
        OffsetDateTime leftAt = row.getOffsetDateTime("left_at");
        return new StaffLoadView(
                row.getString("username"),
                row.getString("name"),
                row.getString("pool"),
                row.getLong("accounts"),
                Amounts.shortest(weight),
                new Money(
                        Amounts.shortest(row.getBigDecimal("mrr").setScale(DIGITS, RoundingMode.HALF_UP)),
                        row.getString("reporting_currency")),
                row.getLong("without_rate"),
                Amounts.shortest(capacity),
                utilisation(weight, capacity),
                leftAt == null ? null : leftAt.toInstant());
    }

    /** Rounded to hundredths of a percent; null without any capacity. */
    static BigDecimal utilisation(BigDecimal load, BigDecimal capacity) {
        return capacity.signum() == 0 ? null : Amounts.shortest(load.divide(capacity, DIGITS, RoundingMode.HALF_UP));
    }
}
