package io.steward.accounts.survey.response;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many answers at once. The items are read one by one, so that a bad one spoils no other. */
@Schema(name = "RecordSurveyResponsesRequest")
record RecordResponsesRequest(
        @Schema(
                description = "1 to 1000 answers.",
                type = SchemaType.ARRAY,
                implementation = RecordResponseRequest.class,
                required = true,
                minItems = 1,
                maxItems = 1000)
        List<JsonNode> items)
        implements Checked {

    private static final int MOST_ITEMS = 1000;

    @Override
    public void check(Faults faults) {
        faults.check(
                items != null && !items.isEmpty() && items.size() <= MOST_ITEMS,
                "#/items",
                "must be from 1 to " + MOST_ITEMS);
    }
}
