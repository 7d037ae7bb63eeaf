package io.steward.accounts.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of a CSV file are, and the account that a row of cells states. An empty cell states nothing.
 *
 * @param fields one for each column; null for a column that is passed over
 */
record ImportColumns(List<String> fields) {

    private static final String ATTRIBUTE = "attributes.";
    private static final String AMOUNT = "mrr.amount";
    private static final String CURRENCY = "mrr.currency";
    private static final int MOST_DIGITS = 9;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every field that a column can be, besides {@code attributes.} and a name. */
    static final List<String> KNOWN = List.of(
            "externalId",
            "name",
            "domain",
            "plan",
            "segment",
            "seats",
            AMOUNT,
            CURRENCY,
            "startedOn",
            "renewsOn",
            "owner",
            "stage",
            "attributes");

    private static final Set<String> REQUIRED = Set.of("externalId", "name");

    /** Whether a column can be this field. */
    static boolean isField(String field) {
        return KNOWN.contains(field) || (field.startsWith(ATTRIBUTE) && field.length() > ATTRIBUTE.length());
    }

    /**
     * Reads a header.
     *
     * @param mapping field by column where they differ; null for a column to pass over
     * @param faults takes everything that is wrong with it
     */
    static ImportColumns of(List<String> header, Map<String, String> mapping, Faults faults) {
        List<String> fields = new ArrayList<>();
        for (String name : header) {
            String column = name.strip();
            String field = mapping.containsKey(column) ? mapping.get(column) : column;
            if (field != null && !isField(field)) {
                faults.add(Fault.at(
                        pointer(column),
                        "column '" + column
                                + "' is no field of an account: map it in columns, to null to pass it over"));
            } else if (field != null && fields.contains(field)) {
                faults.add(Fault.at(pointer(column), "column '" + column + "' repeats " + field));
            }
            fields.add(field);
        }
        REQUIRED.stream()
                .sorted()
                .filter(required -> !fields.contains(required))
                .forEach(required -> faults.add(Fault.at(
                        pointer(required), "the header has no column for " + required + ", which is required")));
        mapping.keySet().stream()
                .filter(column -> header.stream().map(String::strip).noneMatch(column::equals))
                .sorted()
                .forEach(column -> faults.add(
                        Fault.at(pointer(column), "the header has no column '" + column + "' as columns says")));
        return new ImportColumns(Collections.unmodifiableList(fields));
    }

    /** The account that a row states: one cell for each column. */
    JsonNode account(List<String> cells) {
        ObjectNode account = JSON.createObjectNode();
        for (int index = 0; index < fields.size(); index++) {
            String cell = cells.get(index).strip();
            if (fields.get(index) != null && !cell.isEmpty()) {
                put(account, fields.get(index), cell);
            }
        }
        // A file has the currency in every row, whether there is an amount or not.
        if (account.path("mrr").path("amount").isMissingNode()) {
            account.remove("mrr");
        }
        return account;
    }

    private static void put(ObjectNode account, String field, String cell) {
        if (field.startsWith(ATTRIBUTE)) {
            account.withObjectProperty("attributes").put(field.substring(ATTRIBUTE.length()), cell);
            return;
        }
        switch (field) {
            case AMOUNT -> account.withObjectProperty("mrr").set("amount", number(cell));
            case CURRENCY -> account.withObjectProperty("mrr").put("currency", cell);
            case "seats" -> account.set("seats", number(cell));
            case "attributes" -> putAttributes(account, cell);
            default -> account.put(field, cell);
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

    private static void putAttributes(ObjectNode account, String cell) {
        JsonNode attributes = json(cell);
        if (attributes instanceof ObjectNode named && account.get("attributes") instanceof ObjectNode before) {
            before.setAll(named);
        } else {
            account.set("attributes", attributes);
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
