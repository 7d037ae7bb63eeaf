package io.steward.gateway.graph;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a mutation's input says, word by word. A record cannot tell what is absent from what is null; a merge patch has to.
 */
public final class Stated {

    private final Map<String, Object> fields;

    private Stated(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** The input of the mutation that is being executed. */
    public static Stated in(Context context) {
        DataFetchingEnvironment field = context.unwrap(DataFetchingEnvironment.class);
        return new Stated(field.getArgument("input"));
    }

    /** The body that a service takes: everything but some fields, which go another way. */
    public Map<String, Object> without(String... names) {
        Map<String, Object> body = new LinkedHashMap<>(fields);
        body.keySet().removeAll(Set.of(names));
        return body;
    }

    /** The objects of a list; empty where it is absent or null. */
    @SuppressWarnings("unchecked") // the schema says what the list is made of
    public List<Map<String, Object>> objects(String name) {
        List<Map<String, Object>> objects = (List<Map<String, Object>>) fields.get(name);
        return objects == null
                ? List.of()
                : objects.stream().filter(Objects::nonNull).toList();
    }
}
