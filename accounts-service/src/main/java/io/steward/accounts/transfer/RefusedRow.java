package io.steward.accounts.transfer;

import io.steward.platform.problems.Fault;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that was not done, and everything that is wrong with it. */
@Schema(name = "RefusedRow")
record RefusedRow(
        @Schema(description = "Number of its first line in the file, from 1.")
        long line,

        @Schema(description = "As in the row; null where it has none that can be read.")
        String externalId,

        @Schema(description = "Pointers name fields of the row.")
        List<Fault> errors) {}
