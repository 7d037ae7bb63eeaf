package io.steward.accounts.merge;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Merges another contact of the same account into the one in the path. */
@Schema(name = "MergeContactsRequest")
record MergeContactsRequest(
        @Schema(
                description = "The contact that goes. Its id and key lead to the one in the path from then on.",
                required = true)
        UUID from)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.check(from != null, "#/from", "is required");
    }
}
