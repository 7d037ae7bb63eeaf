package io.steward.health.writekey;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;

/** Asks for a write key. */
record CreateWriteKeyRequest(String name) implements Checked {

    private static final int MAX_LENGTH = 200;

    @Override
    public void check(Faults faults) {
        faults.check(
                name != null && !name.isBlank() && name.length() <= MAX_LENGTH && name.indexOf('\0') < 0,
                "#/name",
                "is required, with at most 200 characters");
    }
}
