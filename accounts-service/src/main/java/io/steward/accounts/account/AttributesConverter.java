package io.steward.accounts.account;

import io.vertx.core.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** Keeps attributes as {@code jsonb}, in the shape that the reactive PostgreSQL client knows. */
@Converter
public class AttributesConverter implements AttributeConverter<Map<String, Object>, JsonObject> {

    @Override
    public JsonObject convertToDatabaseColumn(Map<String, Object> attributes) {
        return attributes == null ? null : new JsonObject(attributes);
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(JsonObject column) {
        return column == null ? Map.of() : column.getMap();
    }
}
