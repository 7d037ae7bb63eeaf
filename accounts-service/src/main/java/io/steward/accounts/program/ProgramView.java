package io.steward.accounts.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far customer success is set up. */
@Schema(name = "Program")
record ProgramView(
        @Schema(examples = "8") int done,

        @Schema(description = "Items of which nothing is known at this moment.", examples = "0")
        int unknown,

        @Schema(examples = "13") int total,

        @Schema(description = "Whether the one-page charter is written.")
        boolean charterWritten,

        @Schema(description = "Where it is read and written.", examples = "/v1/charter")
        String charter,

        List<ProgramItemView> items) {}
