package io.steward.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private Topic signals;

    @BeforeEach
    void clean() {
        Database.truncate();
        signals = Topic.of(Topics.SIGNALS);
    }

    @AfterEach
    void close() {
        signals.close();
        TestClock.reset();
    }

    @Test
    void aCommittedFactIsPublishedAsACloudEventAndLeavesTheOutbox() {
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));

        UUID id = UUID.fromString(create("published").path("id"));

        ConsumerRecord<String, String> record = signals.awaitRecords(
                        1, sent -> sent.key().equals(id.toString()))
                .getFirst();
        EventEnvelope event = signals.await(sent -> sent.subject().equals(id));
        assertThat(new String(record.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                .isEqualTo("application/cloudevents+json");
        assertThat(event.specversion()).isEqualTo("1.0");
        assertThat(event.source()).isEqualTo("/probe-service");
        assertThat(event.type()).isEqualTo("steward.signal.touchpoint-recorded.v1");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(event.data().get("accountId").asText()).isEqualTo(id.toString());
        await().untilAsserted(() -> assertThat(Database.count("outbox")).isZero());
    }

    @Test
    void theTraceOfTheRequestTravelsInTheEventAndInTheHeader() {
        Response created = given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .auth()
                .oauth2(Tokens.of("ada", "admin"))
                .contentType(ContentType.JSON)
                .body("{\"name\":\"traced\"}")
                .post("/v1/probes");

        String id = created.path("id");
        ConsumerRecord<String, String> record =
                signals.awaitRecords(1, sent -> sent.key().equals(id)).getFirst();
        String header = new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8);
        assertThat(header).startsWith("00-" + TRACE + "-");
        assertThat(record.value()).contains("\"traceparent\":\"" + header + "\"");
    }

    @Test
    void aFactOfATransactionThatRollsBackIsNeverPublished() {
        int status = create("doomed").statusCode();

        assertThat(status).isEqualTo(409);
        String after = create("after").path("id");
        signals.await(sent -> sent.subject().toString().equals(after));
        assertThat(signals.within(Duration.ofMillis(200))).hasSize(1);
        assertThat(Database.count("probes")).isEqualTo(1);
    }

    private static Response create(String name) {
        return given().auth()
                .oauth2(Tokens.of("ada", "admin"))
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + name + "\"}")
                .post("/v1/probes");
    }
}
