package io.steward.gateway.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.steward.gateway.graph.Stated;
import io.steward.gateway.graph.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Attributes as an input states them, and as accounts-service takes them: as an object by name. */
final class AttributeStatement {

    private static final String FIELD = "attributes";
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> names = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<UserError> faults = new ArrayList<>();

    AttributeStatement(Stated stated) {
        for (Map<String, Object> attribute : stated.objects(FIELD)) {
            String name = (String) attribute.get("name");
            if (values.containsKey(name)) {
                refuse("is stated before");
            }
            values.put(name, value(attribute));
            names.add(name);
        }
    }

    /** What cannot even be sent. */
    List<UserError> faults() {
        return faults;
    }

    /** The body with the attributes as the service takes them. */
    Map<String, Object> in(Map<String, Object> body) {
        if (body.get(FIELD) != null) {
            body.put(FIELD, values);
        }
        return body;
    }

    /** The pointer into the input for one into the body. */
    String place(String pointer) {
        String before = "#/" + FIELD + "/";
        if (!pointer.startsWith(before)) {
            return pointer;
        }
        String name = pointer.substring(before.length()).split("/", -1)[0];
        int index = names.indexOf(name.replace("~1", "/").replace("~0", "~"));
        return index < 0 ? pointer : before + index;
    }

    private Object value(Map<String, Object> attribute) {
        List<Object> stated = Stream.of("text", "number", "flag", "json")
                .map(attribute::get)
                .filter(Objects::nonNull)
                .toList();
        if (stated.size() > 1) {
            refuse("has more than one value");
        }
        return attribute.get("json") != null
                ? parsed((String) attribute.get("json"))
                : stated.isEmpty() ? null : stated.getFirst();
    }

    private Object parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            refuse("is no JSON");
            return null;
        }
    }

    private void refuse(String why) {
        faults.add(new UserError(why, "#/" + FIELD + "/" + names.size(), "INVALID", null));
    }
}
