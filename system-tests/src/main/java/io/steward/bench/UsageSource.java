package io.steward.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends usage as a product would, with a write key of its own that is revoked at the end. */
final class UsageSource implements AutoCloseable {
    private static final int USERS = 20;

    private final BenchStack stack;
    private final String keyId;
    private final String authorization;
    private final String coreFeature;

    UsageSource(BenchStack stack) {
        this.stack = stack;
        this.coreFeature = coreFeature(stack);
        JsonNode key = Http.post(
                stack.url("health") + "/v1/write-keys",
                stack.admin(),
                Map.of("name", "Benchmark " + UUID.randomUUID()));
        this.keyId = key.required("id").textValue();
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((key.required("writeKey").textValue() + ":").getBytes(StandardCharsets.UTF_8));
    }

    /** An event that moves a score: the first use of it changes the component of feature adoption. */
    String coreFeature() {
        return coreFeature;
    }

    /** Sends one batch and returns when it is accepted: when it is durable, that is. */
    void send(List<Usage> events) {
        ObjectNode body = Http.JSON.createObjectNode();
        ArrayNode batch = body.putArray("batch");
        String now = Instant.now().toString();
        for (Usage event : events) {
            ObjectNode item = batch.addObject();
            item.put("type", "track")
                    .put("messageId", UUID.randomUUID().toString())
                    .put("userId", event.account() + "-u" + event.user() % USERS)
                    .put("event", event.name())
                    .put("timestamp", now);
            item.putObject("properties").put("plan", "Team").put("source", "web");
            item.putObject("context").put("groupId", event.account());
        }
        body.put("sentAt", now);
        HttpRequest request = Http.request("POST", stack.url("health") + "/v1/batch", authorization, body.toString());
        Http.send(request);
    }

    /** What one end user of an account did. */
    record Usage(String account, int user, String name) {}

    private static String coreFeature(BenchStack stack) {
        JsonNode plan = Http.get(stack.url("health") + "/v1/tracking-plan", stack.admin());
        JsonNode first = plan.required("coreFeatures").path(0);
        if (first.isMissingNode()) {
            throw new BenchmarkException(
                    "The stack's tracking plan names no core feature, by which the way to the score is measured.");
        }
        return first.textValue();
    }

    @Override
    public void close() {
        Http.delete(stack.url("health") + "/v1/write-keys/" + keyId, stack.admin());
    }
}
