package io.steward.health.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A request body, cut into its items.
 *
 * @param writeKey null where the body has none
 * @param sentAt the client's clock at sending; missing where it did not tell
 * @param context what a batch says for all its items; missing where it says nothing
 * @param items null where a batch lacks its list
 */
record Envelope(String writeKey, JsonNode sentAt, JsonNode context, List<Slice> items) {

    /**
     * One item.
     *
     * @param content as parsed
     * @param text as it came
     * @param bytes its size as it came
     */
    record Slice(JsonNode content, String text, int bytes) {}
}
