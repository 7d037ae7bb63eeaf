package io.steward.platform.privacy;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement about a person whose names became numbered parameters: only those that it uses. */
record PersonStatement(String sql, List<Object> values) {

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z]+)");

    /** @throws IllegalArgumentException where it uses a name that has no value */
    static PersonStatement of(String statement, Map<String, Object> values) {
        List<String> used = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        Matcher matcher = NAME.matcher(statement);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("no value for :" + name);
            }
            if (!used.contains(name)) {
                used.add(name);
            }
            matcher.appendReplacement(sql, "\\$" + (used.indexOf(name) + 1));
        }
        matcher.appendTail(sql);
        return new PersonStatement(
                sql.toString(), used.stream().map(values::get).toList());
    }

    Tuple parameters() {
        Tuple tuple = Tuple.tuple();
        values.forEach(tuple::addValue);
        return tuple;
    }
}
