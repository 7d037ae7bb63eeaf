package io.steward.accounts.duplicate;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two accounts that may be one. */
@Schema(name = "AccountDuplicate")
record AccountDuplicateView(
        Candidate one,
        Candidate other,

        @Schema(description = "Why they may be one.") Set<Reason> reasons,

        @Schema(description = "How much the names are alike, from 0 to 1.", examples = "0.82")
        BigDecimal similarity) {

    /** One of the two. */
    @Schema(name = "AccountCandidate")
    record Candidate(UUID id, String externalId, String name, String domain, String owner) {}

    /** What two accounts have in common. */
    @Schema(name = "AccountDuplicateReason")
    enum Reason {
        SAME_DOMAIN,
        SIMILAR_NAME
    }
}
