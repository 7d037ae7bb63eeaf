package io.steward.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Sends calls as one batch of the Segment spec, as a library would. */
final class Batches {

    private Batches() {}

    /** Sends and expects that everything was accepted. */
    static Answer send(RunningStack stack, String writeKey, ArrayNode calls, Customer customer) {
        return send(stack, writeKey, calls, customer, "/v1/batch");
    }

    /**
     * Sends to a path.
     *
     * @param calls a list of {@code [method, message]}; a message without an id gets one, one without a context the customer
     * @param customer null where every message names its own
     */
    static Answer send(RunningStack stack, String writeKey, ArrayNode calls, Customer customer, String path) {
        ObjectNode batch = Api.JSON.createObjectNode();
        ArrayNode items = batch.putArray("batch");
        for (JsonNode call : calls) {
            ObjectNode item = call.get(1).deepCopy();
            item.put("type", call.get(0).asText());
            if (!item.has("messageId")) {
                item.put("messageId", UUID.randomUUID().toString());
            }
            if (!item.has("context")) {
                item.putObject("context").put("groupId", customer.externalId());
            }
            items.add(item);
        }
        return stack.asSource(writeKey).post(path, batch.toString()).expecting(200);
    }
}
