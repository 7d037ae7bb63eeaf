package io.steward.accounts.transfer;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Begins an import. */
@Schema(name = "CreateAccountImportRequest")
record CreateAccountImportRequest(
        @Schema(
                description = "How the rows are written: CSV with a header (RFC 4180, UTF-8), or NDJSON.",
                required = true)
        ImportFormat format,

        @Schema(
                description = "Tells what would become of each row and changes nothing. A row that repeats a key of "
                        + "another is told as if it came alone.",
                defaultValue = "false")
        Boolean dryRun,

        @Schema(
                description =
                        "Field by column of a CSV file, for columns that are not called like a field; null passes "
                                + "a column over. Fields: externalId, name, domain, plan, segment, seats, mrr.amount, "
                                + "mrr.currency, startedOn, renewsOn, owner, stage, attributes (a JSON object), attributes.NAME.",
                examples = "{\"Company\": \"name\", \"CRM id\": \"externalId\", \"Remarks\": null}")
        Map<String, String> columns)
        implements Checked {

    private static final int MOST_COLUMNS = 500;

    @Override
    public void check(Faults faults) {
        faults.check(format != null, "#/format", "is required: CSV or NDJSON");
        faults.check(
                format != ImportFormat.NDJSON || columnsOrNone().isEmpty(),
                "#/columns",
                "are for CSV: NDJSON has none");
        faults.check(columnsOrNone().size() <= MOST_COLUMNS, "#/columns", "must be at most " + MOST_COLUMNS);
        columnsOrNone()
                .forEach((column, field) -> faults.check(
                        field == null || ImportColumns.isField(field),
                        "#/columns/" + column.replace("~", "~0").replace("/", "~1"),
                        "must be null or one of " + ImportColumns.KNOWN + " or attributes.NAME"));
    }

    boolean isDryRun() {
        return dryRun != null && dryRun;
    }

    Map<String, String> columnsOrNone() {
        return columns == null ? Map.of() : columns;
    }
}
