package io.steward.platform.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Gives every body an example, made of the examples of its fields. A field without one is left out of a request, and
 * null in an answer, unless its kind has a value that says enough. What a resource gives itself stays.
 */
final class Examples {

    private static final int DEEPEST = 8;

    private final OpenAPI document;
    private final Map<String, Schema> components;
    private final SampleValues samples;

    Examples(OpenAPI document) {
        this.document = document;
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        this.components = schemas == null ? Map.of() : schemas;
        this.samples = new SampleValues(new TreeMap<>(components));
    }

    void giveWhereMissing() {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(this::give);
    }

    private void give(Operation operation) {
        if (operation.getRequestBody() != null) {
            give(operation.getRequestBody().getContent(), true);
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                give(answer.getContent(), false);
            }
        });
    }

    private void give(Content content, boolean isRequest) {
        if (content == null) {
            return;
        }
        for (MediaType media : content.getMediaTypes().values()) {
            if (media.getExample() == null && media.getExamples() == null && media.getSchema() != null) {
                Object example = value(media.getSchema(), "", "", isRequest, 0);
                if (example != null) {
                    media.setExample(example);
                }
            }
        }
    }

    /** @param owner name of the component that the field belongs to */
    private Object value(Schema schema, String owner, String name, boolean isRequest, int depth) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return typed(schema.getExamples().getFirst(), schema);
        }
        if (schema.getRef() != null) {
            String component = ContractFilter.nameOf(schema.getRef());
            Schema resolved = components.get(component);
            Object sample = samples.of(resolved, owner, name);
            return sample == null ? value(resolved, component, name, isRequest, depth + 1) : sample;
        }
        if (schema.getAnyOf() != null || schema.getOneOf() != null) {
            List<Schema> choices = schema.getAnyOf() == null ? schema.getOneOf() : schema.getAnyOf();
            return value(choices.getFirst(), owner, name, isRequest, depth + 1);
        }
        if (depth > DEEPEST || schema.getType() == null) {
            return null;
        }
        if (schema.getType().contains(SchemaType.OBJECT)) {
            return object(schema, owner, isRequest, depth);
        }
        if (schema.getType().contains(SchemaType.ARRAY)) {
            return list(schema, owner, name, isRequest, depth);
        }
        return samples.of(schema, owner, name);
    }

    private Map<String, Object> object(Schema schema, String owner, boolean isRequest, int depth) {
        Map<String, Object> example = new LinkedHashMap<>();
        if (schema.getProperties() == null) {
            return example;
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        schema.getProperties().forEach((name, property) -> {
            Object value = value(property, owner, name, isRequest, depth + 1);
            if (value != null) {
                example.put(name, value);
            } else if (!isRequest && !required.contains(name) && allowsNull(property)) {
                example.put(name, null);
            }
        });
        return example;
    }

    private static boolean allowsNull(Schema property) {
        List<Schema> choices = property.getAnyOf() == null ? List.of(property) : property.getAnyOf();
        return choices.stream()
                .anyMatch(choice -> choice.getType() != null && choice.getType().contains(SchemaType.NULL));
    }

    private List<Object> list(Schema schema, String owner, String name, boolean isRequest, int depth) {
        List<Object> example = new ArrayList<>();
        Object item = schema.getItems() == null ? null : value(schema.getItems(), owner, name, isRequest, depth + 1);
        if (item != null) {
            example.add(item);
        }
        return example;
    }

    /** An annotation's example is a text; the document's is a value. */
    static Object typed(Object example, Schema schema) {
        if (!(example instanceof String text) || schema.getType() == null) {
            return example;
        }
        if (schema.getType().contains(SchemaType.INTEGER) || schema.getType().contains(SchemaType.NUMBER)) {
            return new BigDecimal(text);
        }
        return schema.getType().contains(SchemaType.BOOLEAN) ? (Object) Boolean.valueOf(text) : text;
    }
}
