package io.steward.accounts.ownership;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds from a bound on, up to the next one. */
@Schema(name = "OwnershipBound")
record Bound(
        @Schema(description = "The least figure; the first bound begins with 0.", required = true, examples = "500")
        BigDecimal from,

        @Schema(description = "From 0.01 to 100.", required = true, examples = "1.5")
        BigDecimal value) {}
