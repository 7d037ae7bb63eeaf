package io.steward.health.writekey;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a write key. */
record CreateWriteKeyRequest(@Schema(required = true, minLength = 1, maxLength = 200, examples = "Web app") String name) implements Checked {

    private static final int MAX_LENGTH = 200;

    @Override
    public void check(Faults faults) {
        faults.check(
                name != null && !name.isBlank() && name.length() <= MAX_LENGTH && name.indexOf('\0') < 0,
                "#/name",
                "is required, with at most 200 characters");
    }
}
