package io.steward.health.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.platform.problems.Faults;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * The times of a client, corrected by the difference between its clock and ours: {@code timestamp + (receivedAt −
 * sentAt)}. What would still lie in the future counts as of its receipt.
 *
 * @param ahead what must be added to the client's times
 */
record ClientClock(Instant receivedAt, Duration ahead, Duration futureTolerance) {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** The clock of a client that said, or did not say, when it sent the call. */
    static ClientClock of(JsonNode sentAt, Instant receivedAt, Duration futureTolerance, Faults faults) {
        Instant sent = read(sentAt, "#/sentAt", faults);
        Duration ahead = sent == null ? Duration.ZERO : Duration.between(sent, receivedAt);
        return new ClientClock(receivedAt, ahead, futureTolerance);
    }

    /** When an item happened; as of its receipt where it does not say. */
    Instant occurredAt(JsonNode item, Faults faults) {
        boolean original =
                item.path("timestamp").isMissingNode() || item.path("timestamp").isNull();
        String field = original ? "originalTimestamp" : "timestamp";
        Instant stated = read(item.path(field), "#/" + field, faults);
        if (stated == null) {
            return receivedAt;
        }
        Instant corrected = stated.plus(ahead);
        return corrected.isAfter(receivedAt.plus(futureTolerance)) ? receivedAt : corrected;
    }

    /** A time in ISO 8601; null where there is none, or a fault was noted. */
    private static Instant read(JsonNode node, String pointer, Faults faults) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        Instant time = node.isTextual() ? parse(node.textValue()) : null;
        boolean usable = time != null && !time.isBefore(Instant.EPOCH) && time.isBefore(LATEST);
        faults.check(usable, pointer, "must be a time in ISO 8601, not before 1970");
        return usable ? time : null;
    }

    private static Instant parse(String text) {
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(time);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
