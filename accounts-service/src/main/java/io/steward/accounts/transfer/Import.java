package io.steward.accounts.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An import as it stands in its row.
 *
 * @param columns field by column of the file where they differ; a null value for a column that is passed over
 * @param fields what each column is; null before the submission and for NDJSON
 * @param fault why it failed; null otherwise
 * @param progress how far it is
 * @param finishedAt null while it is not
 */
record Import(
        UUID id,
        ImportKind kind,
        ImportFormat format,
        boolean dryRun,
        Map<String, String> columns,
        List<String> fields,
        ImportStatus status,
        String fault,
        Progress progress,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        long version) {

    /**
     * How far an import is.
     *
     * @param size bytes of the whole file
     * @param consumed bytes that are worked through
     * @param lines lines that are worked through, the header included
     */
    record Progress(long size, long consumed, long lines, long created, long updated, long unchanged, long refused) {}

    /** An import that nothing was sent for yet. */
    static Import begun(UUID id, ImportOrder order, String requestedBy, Instant now) {
        return new Import(
                id,
                order.kind(),
                order.format(),
                order.dryRun(),
                order.columns(),
                null,
                ImportStatus.RECEIVING,
                null,
                new Progress(0, 0, 0, 0, 0, 0, 0),
                requestedBy,
                now,
                null,
                1);
    }

    /** Reads its records. */
    RowReader reader() {
        return new RowReader(format, fields == null ? null : new ImportColumns(kind, fields));
    }
}
