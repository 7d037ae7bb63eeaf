package io.steward.health.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The bodies of the Segment spec as the contract describes them. They are read by {@link CallReader}, which keeps what the
 * spec does not know; nothing is ever bound to these records.
 */
final class IngestBodies {

    private IngestBodies() {}

    /** One call. */
    @Schema(
            name = "SegmentCall",
            description = "A call of the Segment spec: at most 32 KB. userId or anonymousId is required.",
            additionalProperties = Schema.True.class)
    record SegmentCall(
            @Schema(
                    description = "Which call it is; in a batch only.",
                    enumeration = {"identify", "track", "page", "screen", "group", "alias"})
            String type,
            @Schema(description = "The user as the product knows them.", maxLength = 255) String userId,
            @Schema(maxLength = 255) String anonymousId,
            @Schema(description = "What was done; required for track.", maxLength = 255) String event,
            @Schema(description = "Name of the page or the screen.", maxLength = 255) String name,
            @Schema(description = "The account's external id; required for group.", maxLength = 255) String groupId,
            @Schema(description = "The user's former id; required for alias.", maxLength = 255) String previousId,
            @Schema(additionalProperties = Schema.True.class) Map<String, Object> properties,
            @Schema(additionalProperties = Schema.True.class) Map<String, Object> traits,
            @Schema(additionalProperties = Schema.True.class) Map<String, Object> context,
            @Schema(additionalProperties = Schema.True.class) Map<String, Object> integrations,
            @Schema(description = "When it happened; one in the past is a historical import.") Instant timestamp,
            Instant sentAt,
            @Schema(description = "What is sent twice with it counts once.", maxLength = 255) String messageId,
            @Schema(description = "Instead of the user name of HTTP Basic.", maxLength = 255) String writeKey) {}

    /** Many calls. */
    @Schema(
            name = "SegmentBatch",
            description = "At most 500 KB, and 32 KB for each call.",
            additionalProperties = Schema.True.class)
    record SegmentBatch(
            @Schema(required = true) List<SegmentCall> batch,
            @Schema(additionalProperties = Schema.True.class) Map<String, Object> context,
            Instant sentAt,
            @Schema(description = "Instead of the user name of HTTP Basic.", maxLength = 255) String writeKey) {}
}
