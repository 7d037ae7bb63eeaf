package io.steward.accounts.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What the columns of a CSV file are, and what a row of cells states. An empty cell states nothing.
 *
 * @param fields one for each column; null for a column that is passed over
 */
record ImportColumns(ImportKind kind, List<String> fields) {

    private static final int MOST_DIGITS = 9;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a header.
     *
     * @param mapping field by column where they differ; null for a column to pass over
     * @param faults takes everything that is wrong with it
     */
    static ImportColumns of(ImportKind kind, List<String> header, Map<String, String> mapping, Faults faults) {
        List<String> fields = new ArrayList<>();
        for (String name : header) {
            String column = name.strip();
            String field = mapping.containsKey(column) ? mapping.get(column) : column;
            if (field != null && !kind.fields().isField(field)) {
                faults.add(Fault.at(
                        pointer(column),
                        "column '" + column + "' is no field of a row: map it in columns, to null to pass it over"));
            } else if (field != null && fields.contains(field)) {
                faults.add(Fault.at(pointer(column), "column '" + column + "' repeats " + field));
            }
            fields.add(field);
        }
        kind.fields().required().stream()
                .filter(required -> !fields.contains(required))
                .forEach(required -> faults.add(Fault.at(
                        pointer(required), "the header has no column for " + required + ", which is required")));
        mapping.keySet().stream()
                .filter(column -> header.stream().map(String::strip).noneMatch(column::equals))
                .sorted()
                .forEach(column -> faults.add(
                        Fault.at(pointer(column), "the header has no column '" + column + "' as columns says")));
        return new ImportColumns(kind, Collections.unmodifiableList(fields));
    }

    /** What a row states: one cell for each column. */
    JsonNode row(List<String> cells) {
        ObjectNode row = JSON.createObjectNode();
        for (int index = 0; index < fields.size(); index++) {
            String cell = cells.get(index).strip();
            if (fields.get(index) != null && !cell.isEmpty()) {
                put(row, fields.get(index), cell);
            }
        }
        // A file has the currency in every row, whether there is an amount or not.
        if (row.path("mrr").path("amount").isMissingNode()) {
            row.remove("mrr");
        }
        return row;
    }

    private void put(ObjectNode row, String name, String cell) {
        RowField field = kind.fields().field(name).orElse(null);
        if (field == null) {
            String object = kind.fields().objectOf(name).orElseThrow().name();
            row.withObjectProperty(object).put(name.substring(object.length() + 1), cell);
            return;
        }
        int dot = name.indexOf('.');
        ObjectNode holder = dot < 0 ? row : row.withObjectProperty(name.substring(0, dot));
        String leaf = name.substring(dot + 1);
        switch (field.shape()) {
            case TEXT -> holder.put(leaf, cell);
            case NUMBER -> holder.set(leaf, number(cell));
            case LIST ->
                Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .forEach(holder.withArrayProperty(leaf)::add);
            case OBJECT -> putObject(row, name, cell);
        }
    }

    /** What is no number stays a text, so that it is refused with the words of every other endpoint. */
    private static JsonNode number(String cell) {
        try {
            BigDecimal number = new BigDecimal(cell);
            return number.scale() == 0 && number.precision() <= MOST_DIGITS
                    ? JSON.getNodeFactory().numberNode(number.intValueExact())
                    : JSON.getNodeFactory().numberNode(number);
        } catch (NumberFormatException noNumber) {
            return JSON.getNodeFactory().textNode(cell);
        }
    }

    private static void putObject(ObjectNode row, String name, String cell) {
        JsonNode object = json(cell);
        if (object instanceof ObjectNode named && row.get(name) instanceof ObjectNode before) {
            before.setAll(named);
        } else {
            row.set(name, object);
        }
    }

    private static JsonNode json(String cell) {
        try {
            return JSON.readTree(cell);
        } catch (JsonProcessingException noJson) {
            return JSON.getNodeFactory().textNode(cell);
        }
    }

    private static String pointer(String column) {
        return "#/columns/" + column.replace("~", "~0").replace("/", "~1");
    }
}
