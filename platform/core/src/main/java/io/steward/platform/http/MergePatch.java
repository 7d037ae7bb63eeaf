package io.steward.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Applies JSON Merge Patch (RFC 7396): null deletes, absent leaves, objects merge, everything else replaces. */
@ApplicationScoped
public class MergePatch {

    /** Media type of a patch; {@code application/json} is taken as the same. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final BodyReader reader;

    MergePatch(ObjectMapper mapper, BodyReader reader) {
        this.mapper = mapper;
        this.reader = reader;
    }

    /**
     * The content after the patch.
     *
     * @param content the changeable fields as they are, as the record that a PUT takes
     * @throws RuntimeException that is answered with 422 naming every fault of the patched content
     */
    public <T> T apply(T content, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw Problems.invalid("#", "a merge patch must be an object");
        }
        ObjectNode merged = mapper.valueToTree(content);
        merge(merged, changes);
        BodyReader.Reading<T> reading = reader.read(merged, type);
        reading.faults().throwIfAny();
        return reading.value();
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode nested) {
                ObjectNode inner = target.get(change.getKey()) instanceof ObjectNode present
                        ? present
                        : target.putObject(change.getKey());
                merge(inner, nested);
            } else {
                target.set(change.getKey(), value);
            }
        }
    }
}
