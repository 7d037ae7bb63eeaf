package io.steward.accounts.health;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.accounts.Api;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import io.steward.platform.contracts.health.HealthView;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChange;
import io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChanged;
import io.steward.platform.contracts.playbooks.TaskView;
import io.steward.platform.contracts.playbooks.TaskView.TaskStatus;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FedColumnsTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private UUID account;

    @BeforeEach
    void anAccount() {
        Api.clean();
        account = existing("crm-1");
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void aScoreIsKeptAndRaisesNoVersion() {
        publish(Topics.HEALTH, score(account, 55, "AT_RISK", -7, MORNING));

        awaitColumns(Map.of("score", 55, "band", "AT_RISK", "trend30", -7, "version", 1L));
        as(LEA).queryParam("band", "AT_RISK").get("/v1/accounts").then().statusCode(200);
        assertThat(Database.count("outbox WHERE record_key = ? AND document LIKE '%updated%'", account.toString()))
                .isZero();
    }

    @Test
    void aScoreThatIsLostMakesTheAccountUnknownAgain() {
        publish(Topics.HEALTH, score(account, 55, "AT_RISK", null, MORNING));
        publish(Topics.HEALTH, score(account, null, "UNKNOWN", null, MORNING.plusSeconds(1)));

        await().atMost(PATIENCE)
                .until(() -> Database.count(
                                "accounts WHERE band = 'UNKNOWN' AND score_computed_at = ?",
                                Timestamp.from(MORNING.plusSeconds(1)))
                        == 1);
        assertThat(Database.count("accounts WHERE score IS NULL")).isEqualTo(1);
    }

    @Test
    void aStaleScoreIsIgnored() {
        publish(Topics.HEALTH, score(account, 80, "HEALTHY", 1, MORNING));
        awaitColumns(Map.of("score", 80, "band", "HEALTHY", "trend30", 1, "version", 1L));

        publish(Topics.HEALTH, score(account, 20, "CRITICAL", -60, MORNING.minusSeconds(1)));
        awaitProcessed(Topics.HEALTH);

        awaitColumns(Map.of("score", 80, "band", "HEALTHY", "trend30", 1, "version", 1L));
    }

    @Test
    void aSecondDeliveryOfTheSameEventIsNoticedAsSuch() {
        try (Topic topic = Topic.of(Topics.PLAYBOOKS)) {
            EventEnvelope sent = topic.publish(task(account, 3));
            awaitOpenTasks(3);
            Database.execute("UPDATE accounts SET open_tasks = 0, open_tasks_at = NULL");

            topic.publish(sent);
            awaitProcessed(Topics.PLAYBOOKS);
        }

        awaitOpenTasks(0);
    }

    @Test
    void theLatestCountOfOpenTasksWins() {
        TestClock.set(MORNING);
        publish(Topics.PLAYBOOKS, task(account, 2));
        publish(Topics.PLAYBOOKS, task(account, 1));
        awaitProcessed(Topics.PLAYBOOKS);
        TestClock.set(MORNING.minusSeconds(60));
        publish(Topics.PLAYBOOKS, task(account, 9));
        awaitProcessed(Topics.PLAYBOOKS);

        awaitOpenTasks(1);
    }

    @Test
    void onlyAMessageThatReachedTheCustomerIsAContact() {
        publish(Topics.MESSAGES, message(account, MessageStatus.SENT, UUID.randomUUID(), MORNING));
        publish(Topics.MESSAGES, message(account, MessageStatus.SENT, null, MORNING.plusSeconds(60)));
        publish(Topics.MESSAGES, message(account, MessageStatus.DROPPED, UUID.randomUUID(), null));
        publish(Topics.MESSAGES, message(account, MessageStatus.SENT, UUID.randomUUID(), MORNING.minusSeconds(60)));
        awaitProcessed(Topics.MESSAGES);

        assertThat(Database.rows("SELECT last_contact_at FROM accounts WHERE id = ?", account))
                .containsExactly(Map.of("last_contact_at", Timestamp.from(MORNING)));
    }

    @Test
    void whatCannotBeProcessedStopsNothingAndIsKept() {
        try (Topic topic = Topic.of(Topics.HEALTH)) {
            topic.publish(account.toString(), "no CloudEvent");
            topic.publish(score(account, 999, "HEALTHY", null, MORNING));
            topic.publish(score(UUID.randomUUID(), 50, "AT_RISK", null, MORNING));

            topic.publish(score(account, 70, "STABLE", 2, MORNING));
        }

        awaitColumns(Map.of("score", 70, "band", "STABLE", "trend30", 2, "version", 1L));
        await().atMost(PATIENCE).until(() -> Database.count("dead_letters") == 2);
        assertThat(Database.rows("SELECT DISTINCT consumer, topic FROM dead_letters"))
                .containsExactly(Map.of("consumer", "account-scores", "topic", Topics.HEALTH));
    }

    private static void publish(String topic, DomainEvent event) {
        try (Topic open = Topic.of(topic)) {
            open.publish(event);
        }
    }

    /** Waits until all that was published before on a topic has been processed: a marker behind it has been. */
    private void awaitProcessed(String topic) {
        UUID marker = existing("marker-" + UUID.randomUUID());
        try (Topic open = Topic.of(topic)) {
            EventEnvelope event = Topic.envelope(
                    switch (topic) {
                        case Topics.HEALTH -> score(marker, 1, "CRITICAL", null, MORNING);
                        case Topics.PLAYBOOKS -> task(marker, 1);
                        default -> message(marker, MessageStatus.SENT, marker, MORNING);
                    });
            // Under the key of the account, so that it is behind the others on the same partition.
            open.publish(account.toString(), Topic.write(event));
            await().atMost(PATIENCE).until(() -> Database.count("inbox WHERE event_id = ?", event.id()) > 0);
        }
        Database.execute("DELETE FROM stage_changes");
        Database.execute("DELETE FROM accounts WHERE id = ?", marker);
    }

    private void awaitColumns(Map<String, Object> expected) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.rows(
                                "SELECT score::int AS score, band, trend30::int AS trend30, version FROM accounts WHERE id = ?",
                                account))
                        .isEqualTo(List.of(expected)));
    }

    private void awaitOpenTasks(int expected) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                Database.rows("SELECT open_tasks, version FROM accounts WHERE id = ?", account))
                        .containsExactly(Map.of("open_tasks", expected, "version", 1L)));
    }

    private static ScoreChanged score(UUID account, Integer score, String band, Integer trend30, Instant at) {
        return new ScoreChanged(
                account,
                score,
                band,
                null,
                "UNKNOWN",
                BigDecimal.ONE,
                new HealthView.Trend(null, trend30, null),
                new HealthView.ScorecardReference("balanced", 1),
                at);
    }

    private static TaskChanged task(UUID account, int open) {
        TaskView task = new TaskView(
                UUID.randomUUID(),
                account,
                null,
                "call",
                "Call",
                null,
                List.of(),
                "carl",
                TaskStatus.OPEN,
                MORNING,
                false,
                null,
                null,
                null,
                MORNING,
                1);
        return new TaskChanged(task, TaskChange.CREATED, open);
    }

    private static MessageChanged message(UUID account, MessageStatus status, UUID contact, Instant sentAt) {
        Channel channel = contact == null ? Channel.IN_APP : Channel.EMAIL;
        return new MessageChanged(new MessageView(
                UUID.randomUUID(),
                account,
                "key",
                channel,
                contact,
                null,
                "onboarding",
                "welcome",
                "Welcome",
                status,
                null,
                null,
                null,
                MORNING,
                sentAt));
    }
}
