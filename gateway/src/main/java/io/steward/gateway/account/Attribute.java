package io.steward.gateway.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One of the vendor's own facts about an account. */
@Description("A fact and its name.")
public record Attribute(
        @NonNull @Description("Name of the fact.") String name,

        @Description("Its value: a text as it is, anything else as JSON; null where it is null.")
        String value) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Facts as the graph tells them, by name. */
    public static List<Attribute> of(Map<String, Object> attributes) {
        return attributes == null
                ? List.of()
                : attributes.entrySet().stream()
                        .map(fact -> new Attribute(fact.getKey(), text(fact.getValue())))
                        .sorted(Comparator.comparing(Attribute::name))
                        .toList();
    }

    /** A text as it is, anything else as JSON; null for null. */
    public static String text(Object value) {
        try {
            return value == null || value instanceof String ? (String) value : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", e);
        }
    }
}
