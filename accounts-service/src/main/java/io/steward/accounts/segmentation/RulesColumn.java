package io.steward.accounts.segmentation;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/** Rules as {@code jsonb}: an object around the list, the shape that the reactive PostgreSQL client takes. */
final class RulesColumn {

    private static final String LIST = "list";

    private RulesColumn() {}

    static JsonObject json(List<SegmentRule> rules) {
        JsonArray list = new JsonArray();
        rules.forEach(
                rule -> list.add(new JsonObject().put("segment", rule.segment()).put("when", rule.when())));
        return new JsonObject().put(LIST, list);
    }

    static List<SegmentRule> rules(JsonObject stored) {
        JsonArray list = stored.getJsonArray(LIST);
        return IntStream.range(0, list.size())
                .mapToObj(list::getJsonObject)
                .map(rule -> new SegmentRule(rule.getString("segment"), rule.getString("when")))
                .toList();
    }
}
