package io.steward.platform.openapi;

import io.steward.platform.pages.PageRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says of parameters what {@link io.steward.platform.http.Parameters} takes, where a resource says nothing. */
final class ParameterSchemas {

    /** No parameter is longer than the line of a request may be ({@code quarkus.http.limits.max-initial-line-length}). */
    private static final int MOST_CHARACTERS = 16_384;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");

    private ParameterSchemas() {}

    /** Gives a parameter its schema, or what its schema lacks. */
    static void complete(Parameter parameter) {
        if (parameter.getRef() != null || parameter.getContent() != null) {
            return;
        }
        Schema schema = parameter.getSchema();
        if (schema == null) {
            parameter.setSchema(known(parameter));
        } else if (isText(schema) && schema.getMaxLength() == null && schema.getEnumeration() == null) {
            schema.setMaxLength(schema.getFormat() == null ? MOST_CHARACTERS : Shapes.mostCharacters(schema));
        }
        parameter.setExample(Examples.typed(parameter.getExample(), parameter.getSchema()));
    }

    private static boolean isText(Schema schema) {
        return schema.getRef() == null
                && schema.getType() != null
                && schema.getType().contains(SchemaType.STRING);
    }

    private static Schema known(Parameter parameter) {
        return switch (parameter.getName()) {
            case "limit" ->
                OASFactory.createSchema()
                        .type(List.of(SchemaType.INTEGER))
                        .format("int32")
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                        .defaultValue(PageRequest.DEFAULT_LIMIT);
            case "after", "before" -> text().pattern("^[A-Za-z0-9_-]*$");
            case "count" -> OASFactory.createSchema().type(List.of(SchemaType.BOOLEAN));
            case "ids", "accountIds" -> text().pattern("^[0-9a-fA-F-]{36}( *, *[0-9a-fA-F-]{36})*$");
            case "accountId", "contactId", "parentId" ->
                OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .format("uuid")
                        .maxLength(36);
            default -> byExample(parameter.getExample() == null ? "" : String.valueOf(parameter.getExample()));
        };
    }

    private static Schema byExample(String example) {
        Schema schema = OASFactory.createSchema();
        if (DATE.matcher(example).matches()) {
            return schema.type(List.of(SchemaType.STRING)).format("date").maxLength(10);
        }
        if (TIME.matcher(example).matches()) {
            return schema.type(List.of(SchemaType.STRING)).format("date-time").maxLength(Shapes.MOST_TIME_CHARACTERS);
        }
        if (NUMBER.matcher(example).matches()) {
            return schema.type(List.of(SchemaType.NUMBER));
        }
        return BOOLEAN.matcher(example).matches() ? schema.type(List.of(SchemaType.BOOLEAN)) : text();
    }

    private static Schema text() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .maxLength(MOST_CHARACTERS)
                .pattern(Shapes.STORABLE);
    }
}
