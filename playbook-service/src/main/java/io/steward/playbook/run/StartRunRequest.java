package io.steward.playbook.run;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run to be started by hand.
 *
 * @param playbook key of a published playbook
 */
record StartRunRequest(
        @Schema(required = true, minLength = 1, examples = "low-usage") String playbook,
        @Schema(required = true) UUID accountId) implements Checked {

    @Override
    public void check(Faults faults) {
        faults.check(playbook != null && !playbook.isBlank(), "#/playbook", "is required");
        faults.check(accountId != null, "#/accountId", "is required");
    }
}
