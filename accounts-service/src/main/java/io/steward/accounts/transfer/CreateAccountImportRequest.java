package io.steward.accounts.transfer;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Begins an import of accounts. */
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

    @Override
    public void check(Faults faults) {
        order().check(faults);
    }

    ImportOrder order() {
        return ImportOrder.of(ImportKind.ACCOUNTS, format, dryRun, columns);
    }
}
