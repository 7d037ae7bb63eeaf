package io.steward.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.contracts.signals.SignalEvent.UsageKind;
import io.steward.platform.contracts.signals.SignalEvent.UsageRecorded;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Broker;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Topic;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelayTest {

    private static final Logger LOG = Logger.getLogger(RelayTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Ends whatever holds the relay's lock, as a crash of its process would. */
    private static final String KILL_LEADER = """
            SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
             WHERE l.locktype = 'advisory' AND d.datname = current_database()""";

    @Inject
    Pool pool;

    @Inject
    OutboxStore store;

    @Inject
    OutboxBatch batch;

    @Inject
    OutboxSettings settings;

    @Inject
    OutboxRelay relay;

    private final UUID account = Identifiers.next();
    private final AtomicInteger sentBySecond = new AtomicInteger();
    private Relay second;
    private Topic signals;

    @BeforeEach
    void clean() {
        await().atMost(PATIENCE).until(() -> Database.count("outbox") == 0);
        Database.truncate();
        signals = Topic.of(Topics.SIGNALS);
        second = new Relay(pool, batch, settings, sentBySecond::addAndGet);
    }

    @AfterEach
    void close() {
        second.stop();
        signals.close();
        await().atMost(PATIENCE).until(relay::isLeading);
    }

    @Test
    void theEventsOfAnAccountComeInTheirOrder() {
        record(0, 1200);

        assertThat(names(1200)).isEqualTo(numbers(0, 1200));
    }

    @Test
    void ofTwoRelaysOneSends() {
        await().atMost(PATIENCE).until(relay::isLeading);
        second.start();

        record(0, 1200);

        assertThat(names(1200)).isEqualTo(numbers(0, 1200));
        assertThat(sentBySecond).hasValue(0);
        assertThat(signals.within(Duration.ofMillis(300))).hasSize(1200);
    }

    @Test
    void whenTheSendingOneDiesTheOtherGoesOnAndNothingIsLost() {
        await().atMost(PATIENCE).until(relay::isLeading);
        second.start();
        record(0, 3000);

        Database.rows(KILL_LEADER);
        record(3000, 4000);

        await().atMost(PATIENCE).until(() -> Database.count("outbox") == 0);
        signals.await(4000, event -> true);
        List<String> firsts = signals.within(Duration.ofMillis(300)).stream()
                .filter(event -> event.subject().equals(account))
                .map(event -> event.data().get("name").asText())
                .distinct()
                .toList();
        assertThat(firsts).isEqualTo(numbers(0, 4000));
    }

    @Test
    void whileTheBrokerIsAwayEventsWaitAndThenComeInOrder() {
        record(0, 10);
        names(10);
        Broker.pause();
        try {
            record(10, 700);
            await().during(Duration.ofSeconds(2)).until(() -> Database.count("outbox") == 690);
        } finally {
            Broker.resume();
        }

        assertThat(names(700)).isEqualTo(numbers(0, 700));
    }

    @Test
    void aBacklogIsSentFast() {
        Instant start = Instant.now();

        for (int from = 0; from < 30_000; from += 1000) {
            record(from, from + 1000);
        }

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> Database.count("outbox") == 0);
        long millis = Duration.between(start, Instant.now()).toMillis();
        LOG.infof("30000 events recorded and sent in %d ms: %d a second", millis, 30_000_000L / millis);
        assertThat(millis).isLessThan(30_000);
    }

    private void record(int from, int to) {
        List<UsageRecorded> events = IntStream.range(from, to)
                .mapToObj(number -> new UsageRecorded(
                        account,
                        "user",
                        UsageKind.TRACK,
                        Integer.toString(number),
                        Instant.parse("2026-03-01T08:00:00Z")))
                .toList();
        pool.withTransaction(connection -> store.insert(connection, events))
                .await()
                .atMost(PATIENCE);
    }

    private List<String> names(int count) {
        return signals.await(count, event -> event.subject().equals(account)).stream()
                .map(RelayTest::name)
                .toList();
    }

    private static String name(EventEnvelope event) {
        return event.data().get("name").asText();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }
}
