package io.steward.accounts.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export of all that is held about a person. */
@Schema(name = "DataExport")
record DataExportView(
        UUID id,
        UUID accountId,
        UUID contactId,
        @Schema(examples = "ada") String requestedBy,
        Instant requestedAt,
        Status status,

        @Schema(description = "Services whose part is there.")
        List<String> gathered,

        @Schema(description = "Services whose part is waited for.")
        List<String> missing,

        @Schema(description = "Null while it is pending.") Instant readyAt,

        @Schema(description = "It is deleted then.") Instant expiresAt,

        @Schema(
                description = "Where it is downloaded; null while it is pending.",
                examples = "/v1/data-exports/0198f3a2-7c41-7d3e-9b1a-2f6f0c9d4e11/document")
        String document) {

    /** Whether it can be downloaded. */
    @Schema(name = "DataExportStatus")
    enum Status {
        PENDING,
        READY
    }
}
