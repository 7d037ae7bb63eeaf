package io.steward.accounts.listing;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The conditions of a query and their parameters, numbered in step. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Tuple parameters = Tuple.tuple();

    /** Adds a condition in which {@code ?} stands for the value; none where the value is null. */
    Conditions and(String condition, Object value) {
        if (value != null) {
            conditions.add(condition.replace("?", next(value)));
        }
        return this;
    }

    /** Adds a condition without a value. */
    Conditions andIf(boolean wanted, String condition) {
        if (wanted) {
            conditions.add(condition);
        }
        return this;
    }

    /** A condition in which each {@code ?} stands for one of the values, for whoever places it elsewhere. */
    String numbered(String condition, Object... values) {
        String numbered = condition;
        for (Object value : values) {
            numbered = numbered.replaceFirst("\\?", "\\" + next(value));
        }
        return numbered;
    }

    /** How many there are. */
    int size() {
        return conditions.size();
    }

    /** The WHERE clause; empty without conditions. */
    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The parameters so far. */
    Tuple parameters() {
        return parameters;
    }

    private String next(Object value) {
        if (value instanceof List<?> ids) {
            parameters.addArrayOfUUID(ids.toArray(UUID[]::new));
        } else {
            parameters.addValue(value);
        }
        return "$" + parameters.size();
    }
}
