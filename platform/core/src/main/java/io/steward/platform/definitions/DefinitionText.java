package io.steward.platform.definitions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.steward.platform.problems.Problems;

/**
 * The text of a definition: comes in as YAML or JSON (every JSON text is YAML), is kept as canonical JSON, and goes out
 * as YAML.
 */
public final class DefinitionText {

    /** Media type of a definition in YAML. */
    public static final String MEDIA_TYPE = "application/yaml";

    private static final ObjectMapper READER = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final ObjectMapper WRITER = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private static final int LONGEST = 200_000;

    private DefinitionText() {}

    /**
     * Reads the text that a user wrote.
     *
     * @throws RuntimeException that is answered with 400 where it is no YAML, and with 422 where it is too long
     */
    public static JsonNode parse(String text) {
        if (text == null || text.isBlank()) {
            throw Problems.malformed("a definition in YAML or JSON is required");
        }
        if (text.length() > LONGEST) {
            throw Problems.invalid("#", "must be at most " + LONGEST + " characters");
        }
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            throw Problems.malformed("the definition is no YAML or JSON: " + place(e) + e.getOriginalMessage());
        }
    }

    /** The same content as JSON with its fields in order: equal content gives equal text. */
    public static String canonical(JsonNode tree) {
        try {
            return CANONICAL.writeValueAsString(CANONICAL.treeToValue(tree, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read cannot be written", e);
        }
    }

    /** A definition as YAML, its fields in the order of its record; what is empty is left out. */
    public static String yaml(Object definition) {
        try {
            return WRITER.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition cannot be written as YAML", e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ": ";
    }
}
