package io.steward.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.util.Map;

/** What a body may hold at most where no rule of its own says less, and what no database keeps. */
public final class BodyLimits {

    /** Characters of a text. */
    public static final int MOST_CHARACTERS = 100_000;

    /** Items of a list. */
    public static final int MOST_ITEMS = 10_000;

    private BodyLimits() {}

    /** Notes every value that is beyond the limits. */
    static void check(JsonNode tree, Faults faults) {
        check(tree, "#", faults);
    }

    private static void check(JsonNode node, String pointer, Faults faults) {
        switch (node.getNodeType()) {
            case STRING -> checkText(node.textValue(), pointer, faults);
            case ARRAY -> checkList(node, pointer, faults);
            case OBJECT -> {
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    faults.check(isStorable(field.getKey()), pointer, "must not have U+0000 in the name of a field");
                    if (field.getValue().isContainerNode() || field.getValue().isTextual()) {
                        check(field.getValue(), pointer + "/" + FaultCollector.escape(field.getKey()), faults);
                    }
                }
            }
            default -> {
                // numbers and truth values are bounded by their types
            }
        }
    }

    /** Whether PostgreSQL can keep a text. */
    static boolean isStorable(String text) {
        return text.indexOf('\u0000') < 0;
    }

    private static void checkText(String text, String pointer, Faults faults) {
        if (text.length() > MOST_CHARACTERS && text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            faults.add(Fault.at(pointer, "must have at most " + MOST_CHARACTERS + " characters"));
        }
        if (!isStorable(text)) {
            faults.add(Fault.at(pointer, "must not contain the character U+0000"));
        }
    }

    private static void checkList(JsonNode list, String pointer, Faults faults) {
        if (list.size() > MOST_ITEMS) {
            faults.add(Fault.at(pointer, "must be at most " + MOST_ITEMS + " items"));
            return;
        }
        for (int index = 0; index < list.size(); index++) {
            check(list.get(index), pointer + "/" + index, faults);
        }
    }
}
