package io.steward.accounts.hierarchy;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says which account stands above another one. */
@Schema(name = "PlaceUnderRequest")
record PlaceUnderRequest(
        @Schema(description = "The account above.", required = true)
        UUID parentId) implements Checked {

    @Override
    public void check(Faults faults) {
        faults.check(parentId != null, "#/parentId", "is required");
    }
}
