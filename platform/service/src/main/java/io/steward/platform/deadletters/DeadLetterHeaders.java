package io.steward.platform.deadletters;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Kafka headers in which a dead letter says where it comes from and why. */
final class DeadLetterHeaders {

    static final String TOPIC = "dead-letter-topic";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";
    static final String CONSUMER = "dead-letter-consumer";
    static final String REASON = "dead-letter-reason";
    static final String FAILED_AT = "dead-letter-failed-at";
    static final String TRACEPARENT = "traceparent";

    private DeadLetterHeaders() {}

    /** The last value of a header; null where there is none. */
    static String get(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
