package io.steward.platform.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * A value for a field that has no example: that of the same field in a schema about the same thing (an account's view
 * and its request), or what its name or format says enough for. All examples tell of one customer, Acme Inc.
 */
final class SampleValues {

    private static final Pattern ROLE =
            Pattern.compile("^(Create|Record|Put|Start|Complete)|(View|Request|RequestPatch|Page|Answer)$");

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("accountExternalId", "crm-4711"),
            Map.entry("externalId", "crm-4711"),
            Map.entry("accountName", "Acme Inc."),
            Map.entry("owner", "carl"),
            Map.entry("by", "carl"),
            Map.entry("actor", "carl"),
            Map.entry("username", "carl"),
            Map.entry("requestedBy", "carl"),
            Map.entry("createdBy", "ada"),
            Map.entry("recordedBy", "carl"),
            Map.entry("currency", "EUR"),
            Map.entry("band", "HEALTHY"),
            Map.entry("email", "ann@acme.com"));

    private final Map<String, Schema> components;

    /** @param components in the order of their names, so that the same document comes of the same code */
    SampleValues(Map<String, Schema> components) {
        this.components = components;
    }

    /**
     * A value for a field, by what it is.
     *
     * @return null where nothing can be said without guessing
     */
    Object of(Schema schema, String name) {
        if (schema.getDefaultValue() != null) {
            return schema.getDefaultValue();
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().getFirst();
        }
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.STRING)) {
            return text(schema, name);
        }
        if (types.contains(SchemaType.BOOLEAN)) {
            return false;
        }
        if (types.contains(SchemaType.INTEGER)) {
            return number(schema);
        }
        return null;
    }

    /**
     * The example of the same field in a schema about the same thing; null where there is none.
     *
     * @param owner name of the component that the field belongs to
     */
    Object ofKin(String owner, String name) {
        String stem = stem(owner);
        return components.entrySet().stream()
                .filter(component -> stem(component.getKey()).equals(stem))
                .map(component -> component.getValue().getProperties())
                .filter(Objects::nonNull)
                .map(properties -> properties.get(name))
                .filter(property -> property != null
                        && property.getExamples() != null
                        && !property.getExamples().isEmpty())
                .map(property -> Examples.typed(property.getExamples().getFirst(), property))
                .findFirst()
                .orElse(null);
    }

    private static String stem(String component) {
        return ROLE.matcher(component).replaceAll("");
    }

    private static Object text(Schema schema, String name) {
        return switch (String.valueOf(schema.getFormat())) {
            case "uuid" -> "01990f6e-2c4b-7d1a-9f3e-8b5a6c7d8e9f";
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-31T09:30:00Z";
            case "duration" -> "P7D";
            default -> BY_NAME.get(name);
        };
    }

    private static Object number(Schema schema) {
        BigDecimal least = schema.getMinimum();
        return least != null && least.signum() > 0 ? least : BigDecimal.ONE;
    }
}
