package io.steward.accounts.duplicate;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two contacts that may be one person. */
@Schema(name = "ContactDuplicate")
record ContactDuplicateView(
        Candidate one,
        Candidate other,

        @Schema(description = "Why they may be one. Two at different accounts are merged with those.")
        Set<Reason> reasons) {

    /** One of the two. */
    @Schema(name = "ContactCandidate")
    record Candidate(UUID id, UUID accountId, String externalId, String name, String email) {}

    /** What two contacts have in common. */
    @Schema(name = "ContactDuplicateReason")
    enum Reason {
        /** At different accounts: at one, an address is unique. */
        SAME_ADDRESS,
        /** At the same account. */
        SAME_NAME
    }
}
