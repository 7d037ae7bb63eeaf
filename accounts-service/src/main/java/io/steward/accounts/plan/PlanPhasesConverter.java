package io.steward.accounts.plan;

import io.steward.platform.contracts.accounts.SuccessPlanView.Phase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps phases as {@code jsonb}: an object around the list, the shape that the reactive PostgreSQL client takes. */
@Converter
public class PlanPhasesConverter implements AttributeConverter<List<Phase>, JsonObject> {

    private static final String LIST = "list";

    @Override
    public JsonObject convertToDatabaseColumn(List<Phase> phases) {
        JsonArray list = new JsonArray();
        phases.forEach(phase -> list.add(new JsonObject()
                .put("name", phase.name())
                .put("startsOn", phase.startsOn().toString())
                .put("endsOn", phase.endsOn().toString())
                .put("goal", phase.goal())
                .put("proof", phase.proof())));
        return new JsonObject().put(LIST, list);
    }

    @Override
    public List<Phase> convertToEntityAttribute(JsonObject column) {
        JsonArray list = column.getJsonArray(LIST);
        return IntStream.range(0, list.size())
                .mapToObj(list::getJsonObject)
                .map(phase -> new Phase(
                        phase.getString("name"),
                        LocalDate.parse(phase.getString("startsOn")),
                        LocalDate.parse(phase.getString("endsOn")),
                        phase.getString("goal"),
                        phase.getString("proof")))
                .toList();
    }
}
