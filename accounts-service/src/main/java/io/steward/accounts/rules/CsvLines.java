package io.steward.accounts.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;

/** Rows of cells as CSV (RFC 4180). */
public final class CsvLines {

    private static final ObjectWriter WRITER =
            new CsvMapper().writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private CsvLines() {}

    /** The first line, of names that need no quotes. */
    public static String header(List<String> columns) {
        return String.join(",", columns) + "\r\n";
    }

    /** A line for each row; a null cell is empty. */
    public static String of(List<List<String>> rows) {
        try {
            return rows.isEmpty() ? "" : WRITER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
