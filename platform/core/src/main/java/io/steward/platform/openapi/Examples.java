package io.steward.platform.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Gives every body an example, made of the examples of its fields. A field without one is left out of a request unless it
 * is required; in an answer it is null, unless its kind has a value that says enough. What a resource gives itself stays.
 */
final class Examples {

    private static final int DEEPEST = 8;
    private static final Set<String> FAULTS = Set.of("problem", "errors", "fault");

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
                Object example = value(media.getSchema(), new Place("", "", isRequest, true, 0));
                if (example != null) {
                    media.setExample(example);
                }
            }
        }
    }

    /**
     * Where a value stands.
     *
     * @param owner name of the component that the field belongs to
     * @param needed whether the body is not whole without it
     */
    private record Place(String owner, String name, boolean isRequest, boolean needed, int depth) {

        Place in(String component) {
            return new Place(component, name, isRequest, needed, depth + 1);
        }

        Place deeper() {
            return in(owner);
        }

        Place field(String field, boolean required) {
            return new Place(owner, field, isRequest, required || !isRequest, depth + 1);
        }
    }

    private Object value(Schema schema, Place place) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return typed(schema.getExamples().getFirst(), schema);
        }
        if (schema.getRef() != null) {
            return referred(ContractFilter.nameOf(schema.getRef()), place);
        }
        if (schema.getAnyOf() != null || schema.getOneOf() != null) {
            List<Schema> choices = schema.getAnyOf() == null ? schema.getOneOf() : schema.getAnyOf();
            return value(choices.getFirst(), place.deeper());
        }
        if (place.depth() > DEEPEST || schema.getType() == null) {
            return null;
        }
        if (schema.getType().contains(SchemaType.OBJECT)) {
            return object(schema, place);
        }
        return schema.getType().contains(SchemaType.ARRAY) ? list(schema, place) : simple(schema, place);
    }

    private Object referred(String component, Place place) {
        Schema resolved = components.get(component);
        boolean isSimple = resolved.getProperties() == null && resolved.getAdditionalPropertiesSchema() == null;
        Object simple = isSimple ? simple(resolved, place) : samples.ofKin(place.owner(), place.name());
        return simple != null ? simple : isSimple && !place.needed() ? null : value(resolved, place.in(component));
    }

    private Object simple(Schema schema, Place place) {
        Object akin = samples.ofKin(place.owner(), place.name());
        return akin != null || !place.needed() ? akin : samples.of(schema, place.name());
    }

    private Map<String, Object> object(Schema schema, Place place) {
        Map<String, Object> example = new LinkedHashMap<>();
        if (schema.getProperties() == null) {
            return place.needed() ? example : null;
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        schema.getProperties().forEach((name, property) -> {
            // An answer is shown as it is where all went well.
            boolean isFault = !place.isRequest() && FAULTS.contains(name) && !required.contains(name);
            Object value = isFault ? null : value(property, place.field(name, required.contains(name)));
            if (value != null) {
                example.put(name, value);
            } else if (!place.isRequest() && allowsNull(property)) {
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

    private List<Object> list(Schema schema, Place place) {
        Object item = schema.getItems() == null ? null : value(schema.getItems(), place.deeper());
        if (item != null) {
            return List.of(item);
        }
        return place.needed() ? List.of() : null;
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
