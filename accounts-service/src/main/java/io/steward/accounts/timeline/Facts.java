package io.steward.accounts.timeline;

import java.util.LinkedHashMap;
import java.util.Map;

/** The details of an entry, in their order; what is null is left out. */
final class Facts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    private Facts() {}

    static Facts none() {
        return new Facts();
    }

    static Facts of(String name, Object value) {
        return new Facts().and(name, value);
    }

    Facts and(String name, Object value) {
        if (value != null) {
            facts.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
        return this;
    }

    Map<String, Object> map() {
        return facts;
    }
}
