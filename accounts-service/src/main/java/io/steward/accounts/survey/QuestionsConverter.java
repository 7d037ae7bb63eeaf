package io.steward.accounts.survey;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps questions as {@code jsonb}: an object around the list, the shape that the reactive PostgreSQL client takes. */
@Converter
public class QuestionsConverter implements AttributeConverter<List<Question>, JsonObject> {

    private static final String LIST = "list";

    @Override
    public JsonObject convertToDatabaseColumn(List<Question> questions) {
        JsonArray list = new JsonArray();
        questions.forEach(
                question -> list.add(new JsonObject().put("key", question.key()).put("text", question.text())));
        return new JsonObject().put(LIST, list);
    }

    @Override
    public List<Question> convertToEntityAttribute(JsonObject column) {
        JsonArray list = column.getJsonArray(LIST);
        return IntStream.range(0, list.size())
                .mapToObj(list::getJsonObject)
                .map(question -> new Question(question.getString("key"), question.getString("text")))
                .toList();
    }
}
