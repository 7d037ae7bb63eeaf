package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person at an account and our relation to it. */
public record StakeholderView(
        UUID contactId,
        String name,
        String email,

        @Schema(description = "Job title.") String title,

        Set<ContactRole> roles,

        @Schema(description = "From 1, distant, to 5, would go to the wall for us; null where nobody has judged it.")
        Integer strength,

        String note,

        @Schema(description = "The latest call, meeting, mail, training or message; null for none.")
        Instant lastContactAt,

        @Schema(description = "Since when the address takes no mail any more; null where it does, as far as is known.")
        Instant bouncedAt,

        @Schema(description = "Of the judgement; null where there is none.")
        Long version) {}
