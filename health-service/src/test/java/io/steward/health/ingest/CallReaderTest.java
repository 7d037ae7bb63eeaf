package io.steward.health.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.steward.platform.problems.Fault;
import io.steward.platform.problems.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallReaderTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-10T12:00:00Z");
    private static final CallReader READER = new CallReader(RECEIVED, Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({
        // the client's clock is right
        "2026-03-10T11:00:00Z, 2026-03-10T12:00:00Z, 2026-03-10T11:00:00Z",
        // ten minutes slow, ten minutes fast, a year ahead
        "2026-03-10T10:50:00Z, 2026-03-10T11:50:00Z, 2026-03-10T11:00:00Z",
        "2026-03-10T11:10:00Z, 2026-03-10T12:10:00Z, 2026-03-10T11:00:00Z",
        "2027-03-10T11:00:00Z, 2027-03-10T12:00:00Z, 2026-03-10T11:00:00Z",
        // an hour in the future is let pass, a second more counts as of receipt
        "2026-03-10T13:00:00Z, 2026-03-10T12:00:00Z, 2026-03-10T13:00:00Z",
        "2026-03-10T13:00:01Z, 2026-03-10T12:00:00Z, 2026-03-10T12:00:00Z",
        // half a year ago is an import
        "2025-09-10T11:00:00+02:00, 2026-03-10T12:00:00Z, 2025-09-10T09:00:00Z"
    })
    void timesAreCorrectedByTheDifferenceOfTheClocks(String timestamp, String sentAt, String occurredAt) {
        Call call = batch("""
                {"batch": [{"type": "track", "userId": "u", "event": "E", "timestamp": "%s"}], "sentAt": "%s"}""".formatted(timestamp, sentAt));

        assertThat(call.items().getFirst().occurredAt()).isEqualTo(Instant.parse(occurredAt));
    }

    @Test
    void withoutSentAtATimeIsTakenAsItIsAndWithoutTimestampItIsTheReceipt() {
        Call call = batch("""
                {"batch": [{"type": "track", "userId": "u", "event": "E", "timestamp": "2026-03-01T00:00:00.000Z"},
                           {"type": "page", "anonymousId": "a"}]}""");

        assertThat(call.items())
                .extracting(Item::occurredAt)
                .containsExactly(Instant.parse("2026-03-01T00:00:00Z"), RECEIVED);
    }

    @Test
    void theTextOfAnItemIsKeptAsItCame() {
        Call call = batch(
                "{\"batch\": [ {\"type\":\"track\",  \"userId\":\"ü\",\"event\":\"Ö\"} , {\"type\":\"page\",\"userId\":1}]}");

        assertThat(call.items())
                .extracting(Item::payload)
                .containsExactly(
                        "{\"type\":\"track\",  \"userId\":\"ü\",\"event\":\"Ö\"}", "{\"type\":\"page\",\"userId\":1}");
        assertThat(call.items()).extracting(Item::userId).containsExactly("ü", "1");
    }

    @Test
    void theGroupOfACallGoesBeforeThatOfItsContextAndThatOfTheBatch() {
        Call call = batch("""
                {"batch": [{"type": "track", "userId": "u", "event": "E", "groupId": "own", "context": {"groupId": "c"}},
                           {"type": "track", "userId": "u", "event": "E", "context": {"groupId": "context"}},
                           {"type": "track", "userId": "u", "event": "E"}],
                 "context": {"groupId": "batch"}}""");

        assertThat(call.items()).extracting(Item::groupId).containsExactly("own", "context", "batch");
    }

    @Test
    void eachBadItemIsRefusedWithAllItsFaultsAndSpoilsNoOther() {
        Call call = batch("""
                {"batch": [{"type": "track", "timestamp": "yesterday"},
                           {"type": "dance", "userId": "u", "messageId": "m"},
                           {"type": "group", "userId": "u"},
                           {"type": "alias", "previousId": "p", "anonymousId": "a"},
                           7,
                           {"type": "track", "userId": "u\\u0000", "event": "E"},
                           {"type": "screen", "userId": "u", "name": "Home"}]}""");

        assertThat(call.refusals()).extracting(Refusal::index).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(call.refusals().getFirst().faults())
                .extracting(Fault::pointer)
                .containsExactly("#/userId", "#/event", "#/timestamp");
        assertThat(call.refusals().get(1).messageId()).isEqualTo("m");
        assertThat(call.items()).extracting(Item::name).containsExactly("Home");
    }

    @Test
    void anItemOverItsLimitSpoilsTheBatch() {
        String large = "x".repeat(CallReader.MAX_ITEM_BYTES);

        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> batch("{\"batch\": [{\"type\": \"track\", \"userId\": \"u\", \"event\": \"" + large + "\"}]}"));

        assertThat(refused.problem().status()).isEqualTo(400);
    }

    private static Call batch(String json) {
        return READER.batch(EnvelopeReader.batch(json.getBytes(StandardCharsets.UTF_8)));
    }
}
