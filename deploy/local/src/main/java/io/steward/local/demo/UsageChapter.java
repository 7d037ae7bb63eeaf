package io.steward.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.local.Progress;
import io.steward.local.StackAddresses;
import io.steward.local.StewardService;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Tells half a year of usage to the Segment-compatible door, with a write key that lives only as long. */
final class UsageChapter {
    private static final String KEY_NAME = "Demo portfolio";
    /** Some two weeks: side by side, an older batch could arrive first, and a customer would seem to have gone. */
    private static final int BATCHES_IN_ORDER = 10;

    private final StewardApi api;
    private final String health;
    private final AccessToken admin;

    UsageChapter(StewardApi api, StackAddresses addresses, AccessToken admin) {
        this.api = api;
        this.health = addresses.url(StewardService.HEALTH) + "/v1/";
        this.admin = admin;
    }

    void tell(Portfolio portfolio, Progress progress) {
        long started = System.nanoTime();
        JsonNode key = api.post(health + "write-keys", Map.of("name", KEY_NAME), null, admin);
        String authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((key.required("writeKey").textValue() + ":").getBytes(StandardCharsets.UTF_8));
        AtomicInteger events = new AtomicInteger();
        try {
            Consumer<List<UsageEvent>> send = batch -> {
                api.post(health + "batch", body(batch), null, () -> authorization);
                events.addAndGet(batch.size());
            };
            UsageBatches batches = new UsageBatches(portfolio);
            for (int i = 0; i < BATCHES_IN_ORDER && batches.hasNext(); i++) {
                send.accept(batches.next());
            }
            Crew.forEach(batches, send);
        } finally {
            api.delete(health + "write-keys/" + key.required("id").textValue(), admin);
        }
        progress.done("  %d usage events of %d days".formatted(events.get(), Usage.DAYS), started);
    }

    private static Map<String, Object> body(List<UsageEvent> batch) {
        return Map.of("batch", batch.stream().map(UsageChapter::item).toList());
    }

    private static Map<String, Object> item(UsageEvent event) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", event.type());
        item.put("messageId", event.messageId());
        item.put("userId", event.userId());
        item.put("page".equals(event.type()) ? "name" : "event", event.name());
        item.put("timestamp", event.at());
        item.put("context", Map.of("groupId", event.company()));
        return item;
    }
}
