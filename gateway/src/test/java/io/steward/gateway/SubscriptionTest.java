package io.steward.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.steward.platform.contracts.health.HealthEvent;
import io.steward.platform.contracts.health.HealthView;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.contracts.playbooks.PlaybookEvent;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What subscribers are told, over a real broker and a real WebSocket. */
@QuarkusTest
class SubscriptionTest extends GatewayTest {

    private static final UUID ACCOUNT = Samples.id(1);

    @TestHTTPResource("/graphql")
    URI address;

    private Subscriber subscriber;

    @BeforeEach
    void connect() {
        subscriber = new Subscriber(URI.create(address.toString().replaceFirst("^http", "ws")));
    }

    @AfterEach
    void hangUp() {
        subscriber.close();
    }

    @Test
    void aChangeOfHealthIsToldWithItsAccountAndItsHealth() {
        // Given
        subscriber.init(Tokens.of("carl", "csm")).await("connection_ack");
        subscriber.subscribe("1", """
                subscription { healthChanged(accountIds: ["%s"]) {
                  accountId score band previousScore previousBand computedAt
                  account { name } health { components { key } } } }""".formatted(ACCOUNT));
        // When
        JsonPath next = publishUntilTold(Topics.HEALTH, scoreChanged(ACCOUNT));
        // Then
        assertThat(next.getList("payload.errors")).isNull();
        assertThat(next.getString("id")).isEqualTo("1");
        assertThat(next.getMap("payload.data.healthChanged"))
                .containsEntry("accountId", ACCOUNT.toString())
                .containsEntry("score", 38)
                .containsEntry("band", "CRITICAL")
                .containsEntry("previousScore", 52)
                .containsEntry("computedAt", "2026-03-01T08:00:00Z");
        assertThat(next.getString("payload.data.healthChanged.account.name")).isEqualTo("Acme 1");
        assertThat(next.getString("payload.data.healthChanged.health.components[0].key"))
                .isEqualTo("usage");
    }

    @Test
    void aChangeOfATaskIsToldToThoseWhoWatchItsOwner() {
        // Given
        subscriber.init(Tokens.of("lea", "lead")).await("connection_ack");
        subscriber.subscribe("t", "subscription { taskChanged(owner: \"carl\") { change task { title owner } } }");
        // When
        JsonPath next = publishUntilTold(
                Topics.PLAYBOOKS,
                new PlaybookEvent.TaskChanged(Samples.task(ACCOUNT, "cora"), PlaybookEvent.TaskChange.CREATED, 1),
                new PlaybookEvent.TaskChanged(Samples.task(ACCOUNT, "carl"), PlaybookEvent.TaskChange.CREATED, 2));
        // Then
        assertThat(next.getString("payload.data.taskChanged.change")).isEqualTo("CREATED");
        assertThat(subscriber.of("next"))
                .allSatisfy(each -> assertThat(each.getString("payload.data.taskChanged.task.owner"))
                        .isEqualTo("carl"));
    }

    @Test
    void nobodySeesTheInboxOfAnother() {
        // Given
        subscriber.init(Tokens.of("carl", "csm")).await("connection_ack");
        subscriber.subscribe("i", "subscription { inboxChanged { unseen item { title } } }");
        // When
        publishUntilTold(
                Topics.MESSAGES,
                new MessageEvent.InboxChanged(Samples.inboxItem(1, "cora"), 9),
                new MessageEvent.InboxChanged(Samples.inboxItem(2, "carl"), 3));
        // Then
        assertThat(subscriber.of("next"))
                .allSatisfy(each -> assertThat(each.getInt("payload.data.inboxChanged.unseen"))
                        .isEqualTo(3));
    }

    @Test
    void eventsThatAreUnknownOrUnreadableAreTolerated() {
        // Given
        subscriber.init(Tokens.of("carl", "csm")).await("connection_ack");
        subscriber.subscribe("1", "subscription { healthChanged { band } }");
        try (Topic topic = Topic.of(Topics.HEALTH)) {
            topic.publish("x", "no JSON");
            topic.publish(ACCOUNT.toString(), """
                    {"specversion":"1.0","id":"%s","type":"steward.health.of-tomorrow.v9","subject":"%s","data":{}}""".formatted(UUID.randomUUID(), ACCOUNT));
        }
        // When
        JsonPath next = publishUntilTold(Topics.HEALTH, scoreChanged(ACCOUNT));
        // Then
        assertThat(next.getString("payload.data.healthChanged.band")).isEqualTo("CRITICAL");
    }

    @Test
    void withoutATokenNothingIsTold() {
        // When
        subscriber.init(null).subscribe("1", "subscription { inboxChanged { unseen } }");
        // Then
        JsonPath error = subscriber.await("next");
        assertThat(error.getString("payload.errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aMachineMayNotSubscribe() {
        // When
        subscriber
                .init(Tokens.integration("demo-integration", "health:read"))
                .subscribe("1", "subscription { healthChanged { band } }");
        // Then
        JsonPath error = subscriber.await("next");
        assertThat(error.getString("payload.errors[0].extensions.code")).isEqualTo("FORBIDDEN");
    }

    @Test
    void aBadTokenEndsTheConnection() {
        // When
        subscriber.init(Tokens.expired("carl", "csm"));
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> subscriber.closeCode() == 4403);
        assertThat(subscriber.of("connection_ack")).isEmpty();
    }

    /** Events are told from the moment on at which the subscription stands, which no message announces. */
    private JsonPath publishUntilTold(String topic, io.steward.platform.events.DomainEvent... events) {
        try (Topic written = Topic.of(topic)) {
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> {
                        List.of(events).forEach(written::publish);
                        return !subscriber.of("next").isEmpty()
                                || !subscriber.of("error").isEmpty();
                    });
        }
        assertThat(subscriber.of("error").stream().map(JsonPath::prettify)).isEmpty();
        return subscriber.of("next").getFirst();
    }

    private static HealthEvent.ScoreChanged scoreChanged(UUID account) {
        return new HealthEvent.ScoreChanged(
                account,
                38,
                "CRITICAL",
                52,
                "AT_RISK",
                new BigDecimal("0.9"),
                new HealthView.Trend(-14, null, null),
                new HealthView.ScorecardReference("balanced", 1),
                Samples.NOW);
    }
}
