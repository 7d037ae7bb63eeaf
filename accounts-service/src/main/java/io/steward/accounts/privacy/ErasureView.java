package io.steward.accounts.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The erasure of a person and how far it has come. */
@Schema(name = "Erasure")
record ErasureView(
        UUID id,
        UUID accountId,
        UUID contactId,
        @Schema(examples = "ada") String requestedBy,
        Instant requestedAt,

        @Schema(description = "DONE when every service has erased the person.")
        Progress status,

        List<ServiceErasure> services) {

    /** Whether it is done. */
    @Schema(name = "ErasureProgress")
    enum Progress {
        PENDING,
        DONE
    }

    /** One service's part. */
    @Schema(name = "ServiceErasure")
    record ServiceErasure(
            @Schema(examples = "health-service") String service,
            Progress status,

            @Schema(description = "Null while it is pending.")
            Instant doneAt,

            @Schema(description = "Rows that were removed or changed; null while it is pending.")
            Long affected) {}
}
