package io.steward.accounts.transfer;

import io.steward.platform.problems.Faults;
import java.util.Map;

/**
 * What an import is told to do, whatever its rows are.
 *
 * @param columns field by column where they differ; a null value for a column that is passed over
 */
record ImportOrder(ImportKind kind, ImportFormat format, boolean dryRun, Map<String, String> columns) {

    private static final int MOST_COLUMNS = 500;

    /** With what is absent filled in. */
    static ImportOrder of(ImportKind kind, ImportFormat format, Boolean dryRun, Map<String, String> columns) {
        return new ImportOrder(kind, format, dryRun != null && dryRun, columns == null ? Map.of() : columns);
    }

    /** Notes everything that is wrong with it. */
    void check(Faults faults) {
        faults.check(format != null, "#/format", "is required: CSV or NDJSON");
        faults.check(format != ImportFormat.NDJSON || columns.isEmpty(), "#/columns", "are for CSV: NDJSON has none");
        faults.check(columns.size() <= MOST_COLUMNS, "#/columns", "must be at most " + MOST_COLUMNS);
        columns.forEach((column, field) -> faults.check(
                field == null || kind.fields().isField(field),
                "#/columns/" + column.replace("~", "~0").replace("/", "~1"),
                "must be null or one of " + kind.fields().inWords()));
    }
}
