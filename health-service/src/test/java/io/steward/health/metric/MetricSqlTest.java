package io.steward.health.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.health.metric.MetricOracle.Answer;
import io.steward.health.metric.MetricOracle.Invoice;
import io.steward.health.metric.MetricOracle.Life;
import io.steward.health.metric.MetricOracle.Plan;
import io.steward.health.metric.MetricOracle.State;
import io.steward.health.metric.MetricOracle.Ticket;
import io.steward.health.metric.MetricOracle.Touch;
import io.steward.health.metric.MetricOracle.Use;
import io.steward.platform.contracts.health.Metrics;
import io.steward.platform.testing.Database;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The metrics in SQL against the plain oracle, on random lives and every day around the windows' edges. */
@QuarkusTest
class MetricSqlTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final int LIVES = 40;
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "Signed In");

    private final Pool pool;

    MetricSqlTest(Pool pool) {
        this.pool = pool;
    }

    @Test
    void theSqlAgreesWithTheOracleOnRandomLives() throws SQLException {
        Random random = new Random(20260310);
        for (Plan plan : List.of(
                new Plan(List.of("A", "B", "C"), List.of("A", "D"), List.of("Signed In")),
                new Plan(List.of(), List.of(), List.of()))) {
            Database.truncate("tracking_plan");
            Database.execute(
                    "UPDATE tracking_plan SET core_features = ?, key_actions = ?, login_events = ?",
                    plan.core().toArray(String[]::new),
                    plan.keyActions().toArray(String[]::new),
                    plan.logins().toArray(String[]::new));
            List<UUID> accounts = new ArrayList<>();
            List<Life> lives = new ArrayList<>();
            try (Writer writer = new Writer()) {
                for (int i = 0; i < LIVES; i++) {
                    accounts.add(UUID.randomUUID());
                    lives.add(life(random, i));
                    writer.write(accounts.getLast(), lives.getLast());
                }
            }
            List<LocalDate> days = Stream.of(-120, -90, -31, -8, -1, 0, 1, 6, 7, 14, 29, 30, 89, 90, 91)
                    .map(TODAY::plusDays)
                    .toList();

            for (int i = 0; i < LIVES; i++) {
                Life life = lives.get(i);
                assertThat(measure(accounts.get(i), days))
                        .as("life %d: %s", i, life)
                        .containsExactlyElementsOf(days.stream()
                                .map(day -> MetricOracle.metrics(life, plan, day))
                                .toList());
            }
        }
    }

    private List<Metrics> measure(UUID account, List<LocalDate> days) {
        UUID[] accounts = days.stream().map(day -> account).toArray(UUID[]::new);
        return pool.preparedQuery(MetricSql.OF_DAYS + " ORDER BY as_of")
                .execute(Tuple.of(accounts, days.toArray(LocalDate[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MetricSql::read)
                        .toList())
                .await()
                .indefinitely();
    }

    /** Every seventh life lacks a kind of signal, so that missing data is met in every combination. */
    private static Life life(Random random, int number) {
        return new Life(
                number % 7 == 0 ? List.of() : some(random, 40, () -> use(random)),
                number % 7 == 1 ? List.of() : some(random, 5, () -> ticket(random)),
                number % 7 == 2 ? List.of() : invoices(random),
                number % 7 == 3 ? List.of() : some(random, 4, () -> touch(random)),
                number % 7 == 4 ? List.of() : some(random, 3, () -> new Answer(moment(random), random.nextInt(11))));
    }

    private static Use use(Random random) {
        Instant at = moment(random);
        return new Use(
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                NAMES.get(random.nextInt(NAMES.size())),
                "u" + random.nextInt(4),
                at);
    }

    private static Ticket ticket(Random random) {
        Instant opened = moment(random);
        return new Ticket(
                opened,
                random.nextBoolean() ? opened.plusSeconds(random.nextInt(20 * 86400)) : null,
                List.of("POSITIVE", "NEUTRAL", "NEGATIVE").get(random.nextInt(3)),
                random.nextInt(4) == 0);
    }

    private static List<Invoice> invoices(Random random) {
        List<LocalDate> dueDays = random.ints(-150, 60)
                .distinct()
                .limit(random.nextInt(4))
                .mapToObj(TODAY::plusDays)
                .toList();
        return dueDays.stream()
                .map(due -> new Invoice(
                        UUID.randomUUID().toString(),
                        due,
                        some(
                                random,
                                3,
                                () -> new State(
                                        moment(random),
                                        List.of("OPEN", "PAID", "LATE", "FAILED")
                                                .get(random.nextInt(4))))))
                .toList();
    }

    private static Touch touch(Random random) {
        return new Touch(
                moment(random), List.of("MESSAGE_SENT", "CALL", "REPLY").get(random.nextInt(3)));
    }

    /** Some moment of the last five months or the next days, often at the very edge of a day. */
    private static Instant moment(Random random) {
        Instant day = TODAY.minusDays(random.nextInt(150))
                .plusDays(random.nextInt(3))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return switch (random.nextInt(4)) {
            case 0 -> day;
            case 1 -> day.plusMillis(86_399_999);
            default -> day.plusMillis(random.nextInt(86_400_000));
        };
    }

    private static <T> List<T> some(Random random, int most, java.util.function.Supplier<T> one) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> one.get())
                .toList();
    }

    /** One connection for all: a connection for each row would be most of the test's time. */
    private static final class Writer implements AutoCloseable {

        private final Connection connection = Database.connect();

        void write(UUID account, Life life) throws SQLException {
            for (Use use : life.uses()) {
                run("""
                        INSERT INTO usage_days AS known VALUES (?, ?, 1, ?) ON CONFLICT (account_id, day) DO UPDATE
                           SET events = known.events + 1, last_at = greatest(known.last_at, EXCLUDED.last_at)""", account, use.day(), Timestamp.from(use.at()));
                run("""
                        INSERT INTO usage_event_days AS known VALUES (?, ?, ?, 1, ?)
                            ON CONFLICT (account_id, name, day) DO UPDATE
                           SET events = known.events + 1, last_at = greatest(known.last_at, EXCLUDED.last_at)""", account, use.name(), use.day(), Timestamp.from(use.at()));
                run(
                        "INSERT INTO usage_user_days VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        account,
                        use.day(),
                        use.user());
            }
            for (Ticket ticket : life.tickets()) {
                run(
                        "INSERT INTO tickets VALUES (?, ?, ?, ?, 'NORMAL', ?, ?, ?)",
                        UUID.randomUUID().toString(),
                        account,
                        ticket.solvedAt() == null ? "OPEN" : "SOLVED",
                        ticket.sentiment(),
                        ticket.escalated(),
                        Timestamp.from(ticket.openedAt()),
                        ticket.solvedAt() == null ? null : Timestamp.from(ticket.solvedAt()));
            }
            for (Touch touch : life.touches()) {
                run(
                        "INSERT INTO touchpoints VALUES (?, ?, ?, ?)",
                        UUID.randomUUID(),
                        account,
                        touch.kind(),
                        Timestamp.from(touch.at()));
            }
            for (Answer answer : life.answers()) {
                run(
                        "INSERT INTO survey_answers VALUES (?, ?, 'NPS', ?, ?)",
                        UUID.randomUUID(),
                        account,
                        answer.nps(),
                        Timestamp.from(answer.at()));
            }
            writeInvoices(account, life.invoices());
        }

        private void writeInvoices(UUID account, List<Invoice> invoices) throws SQLException {
            for (Invoice invoice : invoices) {
                run(
                        "INSERT INTO invoices VALUES (?, ?, 'OPEN', null, null, ?, now())",
                        invoice.id(),
                        account,
                        invoice.dueOn());
                for (State state : invoice.states()) {
                    run(
                            "INSERT INTO invoice_states VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                            invoice.id(),
                            Timestamp.from(state.at()),
                            state.state());
                }
            }
        }

        private void run(String sql, Object... arguments) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                statement.executeUpdate();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
