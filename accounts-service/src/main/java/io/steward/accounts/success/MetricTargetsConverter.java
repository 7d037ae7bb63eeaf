package io.steward.accounts.success;

import io.steward.platform.contracts.accounts.MetricTarget;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps targets as {@code jsonb}: an object around the list, the shape that the reactive PostgreSQL client takes. */
@Converter
public class MetricTargetsConverter implements AttributeConverter<List<MetricTarget>, JsonObject> {

    private static final String LIST = "list";

    @Override
    public JsonObject convertToDatabaseColumn(List<MetricTarget> targets) {
        JsonArray list = new JsonArray();
        targets.forEach(target -> list.add(new JsonObject()
                .put("metric", target.metric())
                .put("comparison", target.comparison().name())
                .put("target", target.target())
                .put("unit", target.unit())
                .put("healthMetric", target.healthMetric())
                .put("ofSeats", target.ofSeats())));
        return new JsonObject().put(LIST, list);
    }

    @Override
    public List<MetricTarget> convertToEntityAttribute(JsonObject column) {
        JsonArray list = column.getJsonArray(LIST);
        return IntStream.range(0, list.size())
                .mapToObj(list::getJsonObject)
                .map(target -> new MetricTarget(
                        target.getString("metric"),
                        MetricTarget.Comparison.valueOf(target.getString("comparison")),
                        new BigDecimal(target.getValue("target").toString()),
                        target.getString("unit"),
                        target.getString("healthMetric"),
                        target.getBoolean("ofSeats")))
                .toList();
    }
}
