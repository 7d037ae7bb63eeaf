package io.steward.gateway.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/** Query parameters of a service's list; what is null is not sent. */
public final class Parameters {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** The same with one more. */
    public Parameters and(String name, Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
        return this;
    }

    /** As the service takes them, for one page. */
    public Map<String, String> page(int limit, String after, String before) {
        Map<String, String> page = new LinkedHashMap<>(values);
        page.put("limit", String.valueOf(limit));
        if (after != null) {
            page.put("after", after);
        }
        if (before != null) {
            page.put("before", before);
        }
        return page;
    }
}
