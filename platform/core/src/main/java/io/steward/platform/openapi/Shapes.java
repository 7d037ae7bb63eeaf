package io.steward.platform.openapi;

import io.steward.platform.http.BodyLimits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Completes the schemas of a document: what a value is at most, and that a field which is not required may be null.
 */
final class Shapes {

    /** What a text must be: PostgreSQL keeps no other, and {@link BodyLimits} takes no other. */
    static final String STORABLE = "^[^\\x00]*$";

    /** The longest time that is read: a year of nine digits with its sign, and nanoseconds. */
    static final int MOST_TIME_CHARACTERS = 40;

    private final OpenAPI document;
    private final Map<String, Schema> components;
    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Shapes(OpenAPI document) {
        this.document = document;
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        this.components = schemas == null ? new TreeMap<>() : new TreeMap<>(schemas);
    }

    /** Completes every schema of the document. */
    void completeAll() {
        RequestShapes requests = new RequestShapes(document, components);
        requests.close();
        components.values().forEach(this::complete);
        contents().forEach(this::completeContent);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation ->
                        operation.getParameters() == null ? Stream.of() : operation.getParameters().stream())
                .map(parameter -> parameter.getSchema())
                .filter(Objects::nonNull)
                .forEach(this::complete);
        requests.relaxPatches();
        document.getComponents().setSchemas(components);
    }

    /** The most characters of a text whose format bounds it. */
    static int mostCharacters(Schema text) {
        return switch (String.valueOf(text.getFormat())) {
            case "uuid" -> 36;
            case "date" -> 10;
            case "date-time" -> MOST_TIME_CHARACTERS;
            default -> BodyLimits.MOST_CHARACTERS;
        };
    }

    private Stream<Content> contents() {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> Stream.concat(
                        operation.getRequestBody() == null
                                ? Stream.of()
                                : Stream.of(operation.getRequestBody().getContent()),
                        operation.getResponses().getAPIResponses().values().stream()
                                .map(answer -> answer.getContent())))
                .filter(Objects::nonNull);
    }

    private void completeContent(Content content) {
        content.getMediaTypes().forEach((type, media) -> {
            Schema schema = media.getSchema();
            if (schema == null) {
                return;
            }
            if (isPlainText(schema) && !type.contains("json")) {
                // A stream of any length: no text of JSON, and nothing bounds it.
                media.setSchema(OASFactory.createSchema().contentMediaType(type));
            } else {
                complete(schema);
            }
        });
    }

    private static boolean isPlainText(Schema schema) {
        return schema.getRef() == null
                && schema.getType() != null
                && schema.getType().contains(SchemaType.STRING)
                && (schema.getFormat() == null || schema.getFormat().equals("binary"))
                && schema.getMaxLength() == null
                && schema.getEnumeration() == null;
    }

    private void complete(Schema schema) {
        if (!seen.add(schema)) {
            return;
        }
        bound(schema);
        allowNull(schema);
        parts(schema).forEach(this::complete);
    }

    /** The schemas that a schema is made of. */
    static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        values(schema.getProperties()),
                        list(schema.getAllOf()),
                        list(schema.getAnyOf()),
                        list(schema.getOneOf()),
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
                        schema.getAdditionalPropertiesSchema() == null
                                ? List.<Schema>of()
                                : List.of(schema.getAdditionalPropertiesSchema()))
                .flatMap(Collection::stream);
    }

    private static Collection<Schema> values(Map<String, Schema> schemas) {
        return schemas == null ? List.of() : schemas.values();
    }

    private static Collection<Schema> list(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }

    private static void bound(Schema schema) {
        if (schema.getRef() != null) {
            // What is said beside a reference must not say the type of what it refers to once more.
            schema.setType((List<SchemaType>) null);
            return;
        }
        if (schema.getType() == null) {
            return;
        }
        if (schema.getType().contains(SchemaType.STRING) && schema.getEnumeration() == null) {
            boundText(schema);
        }
        if (schema.getType().contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(BodyLimits.MOST_ITEMS);
        }
        if (schema.getType().contains(SchemaType.INTEGER)) {
            boundNumber(schema);
        }
    }

    private static void boundText(Schema schema) {
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(mostCharacters(schema));
        }
        if (schema.getPattern() == null && schema.getFormat() == null) {
            schema.setPattern(STORABLE);
        }
    }

    private static void boundNumber(Schema schema) {
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        boolean isLong = schema.getFormat().equals("int64");
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(isLong ? Long.MIN_VALUE : Integer.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(isLong ? Long.MAX_VALUE : Integer.MAX_VALUE));
        }
    }

    private static void allowNull(Schema schema) {
        if (schema.getAdditionalPropertiesSchema() != null) {
            schema.setAdditionalPropertiesSchema(orNull(schema.getAdditionalPropertiesSchema()));
        }
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        properties.replaceAll((name, property) -> required.contains(name) ? property : orNull(property));
        schema.setProperties(properties);
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .description(property.getDescription())
                    .examples(property.getExamples())
                    .anyOf(List.of(
                            OASFactory.createSchema().ref(property.getRef()),
                            OASFactory.createSchema().type(List.of(SchemaType.NULL))));
        }
        if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
            List<SchemaType> types = new ArrayList<>(property.getType());
            types.add(SchemaType.NULL);
            property.setType(types);
            if (property.getEnumeration() != null) {
                List<Object> values = new ArrayList<>(property.getEnumeration());
                values.add(null);
                property.setEnumeration(values);
            }
        }
        return property;
    }
}
