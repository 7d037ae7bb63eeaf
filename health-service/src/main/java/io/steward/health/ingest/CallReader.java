package io.steward.health.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.health.ingest.Envelope.Slice;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads items by the rules of the Segment spec. Fields that the spec does not know are kept and not refused: its
 * clients send them.
 */
final class CallReader {

    /** Most bytes of one item. */
    static final int MAX_ITEM_BYTES = 32 * 1024;

    /** Most bytes of a batch. */
    static final int MAX_BATCH_BYTES = 500 * 1024;

    private static final int MAX_TEXT = 255;

    private final Instant receivedAt;
    private final Duration futureTolerance;

    CallReader(Instant receivedAt, Duration futureTolerance) {
        this.receivedAt = receivedAt;
        this.futureTolerance = futureTolerance;
    }

    /** A single call; fails with 422 naming every fault. */
    Call single(CallKind kind, Envelope envelope) {
        Faults faults = new Faults();
        ClientClock clock = ClientClock.of(envelope.sentAt(), receivedAt, futureTolerance, faults);
        Item item = item(0, kind, envelope.items().getFirst(), null, clock, faults);
        faults.throwIfAny();
        return new Call(List.of(item), List.of());
    }

    /** A batch; one bad item spoils no other, one that is too large spoils all. */
    Call batch(Envelope envelope) {
        Faults whole = new Faults();
        whole.check(envelope.items() != null, "#/batch", "is required: a list of calls");
        ClientClock clock = ClientClock.of(envelope.sentAt(), receivedAt, futureTolerance, whole);
        whole.throwIfAny();
        String groupId = text(envelope.context(), "groupId", new Faults(), "#/context/groupId");
        List<Item> items = new ArrayList<>(envelope.items().size());
        List<Refusal> refusals = new ArrayList<>();
        for (int index = 0; index < envelope.items().size(); index++) {
            Slice slice = envelope.items().get(index);
            if (slice.bytes() > MAX_ITEM_BYTES) {
                throw Problems.malformed("item " + index + " is larger than 32 KB");
            }
            Faults faults = new Faults();
            CallKind kind = CallKind.of(slice.content().path("type").asText()).orElse(null);
            faults.check(kind != null, "#/type", "must be identify, track, page, screen, group or alias");
            Item item = item(index, kind, slice, groupId, clock, faults);
            if (faults.isEmpty()) {
                items.add(item);
            } else {
                refusals.add(new Refusal(index, messageId(slice.content()), faults.all()));
            }
        }
        return new Call(items, refusals);
    }

    private static Item item(
            int index, CallKind kind, Slice slice, String batchGroupId, ClientClock clock, Faults faults) {
        JsonNode content = slice.content();
        faults.check(content.isObject(), "#", "must be an object");
        String userId = text(content, "userId", faults, "#/userId");
        String anonymousId = text(content, "anonymousId", faults, "#/anonymousId");
        String ownGroupId = text(content, "groupId", faults, "#/groupId");
        String contextGroupId = text(content.path("context"), "groupId", faults, "#/context/groupId");
        String previousId = text(content, "previousId", faults, "#/previousId");
        faults.check(userId != null || anonymousId != null, "#/userId", "is required, or anonymousId");
        faults.check(kind != CallKind.GROUP || ownGroupId != null, "#/groupId", "is required");
        faults.check(kind != CallKind.ALIAS || previousId != null, "#/previousId", "is required");
        faults.check(kind != CallKind.ALIAS || userId != null, "#/userId", "is required");
        return new Item(
                index,
                Identifiers.next(),
                text(content, "messageId", faults, "#/messageId"),
                kind,
                name(kind, content, faults),
                userId,
                anonymousId,
                firstOf(ownGroupId, contextGroupId, batchGroupId),
                previousId,
                clock.occurredAt(content, faults),
                slice.text());
    }

    /** The name under which usage is counted; a page or a screen may have none. */
    private static String name(CallKind kind, JsonNode content, Faults faults) {
        return switch (kind) {
            case TRACK -> {
                String event = text(content, "event", faults, "#/event");
                faults.check(event != null, "#/event", "is required");
                yield event;
            }
            case PAGE -> firstOf(text(content, "name", faults, "#/name"), "page");
            case SCREEN -> firstOf(text(content, "name", faults, "#/name"), "screen");
            case IDENTIFY, GROUP, ALIAS -> null;
            case null -> null;
        };
    }

    /** A text, or a number as text; null where absent or blank. PostgreSQL keeps no NUL in a text. */
    private static String text(JsonNode owner, String field, Faults faults, String pointer) {
        JsonNode node = owner.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        String text = node.isValueNode() ? node.asText().strip() : null;
        boolean usable = text != null && text.length() <= MAX_TEXT && text.indexOf('\0') < 0;
        faults.check(usable, pointer, "must be a text with at most 255 characters");
        return usable && !text.isEmpty() ? text : null;
    }

    private static String messageId(JsonNode content) {
        return content.path("messageId").isTextual() ? content.path("messageId").textValue() : null;
    }

    private static String firstOf(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }
}
