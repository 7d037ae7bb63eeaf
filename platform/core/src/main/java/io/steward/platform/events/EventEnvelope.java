package io.steward.platform.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A CloudEvents 1.0 envelope in structured mode: the whole value of a Kafka record.
 *
 * @param id unique for the event over all its deliveries and replays
 * @param source the service that wrote it, for example {@code /accounts-service}
 * @param subject the account, also the key of the Kafka record
 * @param traceparent W3C trace context of the request that caused it; null where there was none
 * @param actor user name of who caused it, an extension attribute; null where no request did
 */
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "traceparent",
    "actor",
    "data"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventEnvelope(
        String specversion,
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String datacontenttype,
        String traceparent,
        String actor,
        JsonNode data) {

    /** Media type of the document, for the Kafka header {@code content-type}. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";
}
