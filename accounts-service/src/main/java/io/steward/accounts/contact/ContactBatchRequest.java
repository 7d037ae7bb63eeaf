package io.steward.accounts.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.platform.limits.Bulk;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many contacts at once. The items are read one by one, so that a bad one spoils no other. */
@Schema(name = "ContactBatchRequest")
record ContactBatchRequest(
        @Schema(
                description = "1 to 1000 contacts, each with the keys of its account and of itself.",
                type = SchemaType.ARRAY,
                implementation = ContactStatement.class,
                required = true,
                minItems = 1,
                maxItems = 1000)
        List<JsonNode> items)
        implements Checked, Bulk {

    private static final int MOST_ITEMS = 1000;

    @Override
    public int itemCount() {
        return items.size();
    }

    @Override
    public void check(Faults faults) {
        faults.check(items != null && !items.isEmpty(), "#/items", "must name at least one contact");
        faults.check(items == null || items.size() <= MOST_ITEMS, "#/items", "must be at most " + MOST_ITEMS);
    }
}
