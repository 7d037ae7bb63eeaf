package io.steward.accounts.attribute;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.AttributeType;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what an attribute may be. */
@Schema(name = "AttributeDefinitionRequest")
record AttributeDefinitionRequest(
        @Schema(required = true) AttributeType type,

        @Schema(description = "At most 200 of them, each written as a text; absent or empty: any value of the type.")
        List<String> allowedValues,

        @Schema(maxLength = 1000, examples = "The support level that was bought.")
        String description,

        @Schema(
                description =
                        "Whether lists can be filtered by ranges of it (a number, a date) and by whether it is there."
                                + " Each one costs an index; at most 20 can be.",
                defaultValue = "false")
        Boolean indexed)
        implements Checked {

    private static final int MOST_VALUES = 200;
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_DESCRIPTION_CHARACTERS = 1000;

    @Override
    public void check(Faults faults) {
        faults.check(type != null, "#/type", "is required: one of " + Arrays.toString(AttributeType.values()));
        Texts.checkOptional(faults, "#/description", description, MOST_DESCRIPTION_CHARACTERS);
        faults.check(values().size() <= MOST_VALUES, "#/allowedValues", "must be at most " + MOST_VALUES);
        faults.check(
                new HashSet<>(values()).size() == values().size(), "#/allowedValues", "must not name a value twice");
        for (int index = 0; index < values().size(); index++) {
            checkValue(faults, "#/allowedValues/" + index, values().get(index));
        }
    }

    private void checkValue(Faults faults, String pointer, String value) {
        Texts.checkRequired(faults, pointer, value, MOST_CHARACTERS);
        faults.check(
                value == null || type == null || type.parse(value).isPresent(),
                pointer,
                "must be " + (type == null ? "of the type" : type.words()));
    }

    boolean isIndexed() {
        return Boolean.TRUE.equals(indexed);
    }

    List<String> values() {
        return allowedValues == null ? List.of() : allowedValues;
    }
}
