package io.steward.accounts.transfer;

import io.steward.accounts.transfer.Import.Progress;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as its callers see it. */
@Schema(name = "ImportView")
record ImportView(
        UUID id,
        ImportFormat format,
        boolean dryRun,
        ImportStatus status,

        @Schema(description = "Why it failed; null otherwise.")
        String fault,

        @Schema(description = "Bytes of the whole file; 0 before the submission.")
        long size,

        @Schema(description = "Bytes that are worked through: consumed / size is the progress.")
        long consumed,

        @Schema(description = "Lines that are worked through, the header included.")
        long lines,

        @Schema(description = "Rows that are done or refused.")
        Rows rows,

        String requestedBy,
        Instant requestedAt,

        @Schema(description = "Null while it is under way.") Instant finishedAt) {

    /** What became of the rows; in a dry run, what would have. */
    @Schema(name = "ImportRows")
    record Rows(long created, long updated, long unchanged, long refused) {}

    static ImportView of(Import found) {
        Progress progress = found.progress();
        return new ImportView(
                found.id(),
                found.format(),
                found.dryRun(),
                found.status(),
                found.fault(),
                progress.size(),
                progress.consumed(),
                progress.lines(),
                new Rows(progress.created(), progress.updated(), progress.unchanged(), progress.refused()),
                found.requestedBy(),
                found.requestedAt(),
                found.finishedAt());
    }
}
