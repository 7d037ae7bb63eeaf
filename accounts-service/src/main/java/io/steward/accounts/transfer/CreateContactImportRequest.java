package io.steward.accounts.transfer;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Begins an import of contacts. */
@Schema(name = "CreateContactImportRequest")
record CreateContactImportRequest(
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
                                + "a column over. Fields: accountExternalId, externalId, name, email, phone, title, "
                                + "roles (separated by semicolons), timeZone.",
                examples = "{\"Mail\": \"email\", \"Company id\": \"accountExternalId\", \"Remarks\": null}")
        Map<String, String> columns)
        implements Checked {

    @Override
    public void check(Faults faults) {
        order().check(faults);
    }

    ImportOrder order() {
        return ImportOrder.of(ImportKind.CONTACTS, format, dryRun, columns);
    }
}
