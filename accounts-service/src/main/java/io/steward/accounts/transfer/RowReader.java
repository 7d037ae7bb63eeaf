package io.steward.accounts.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads single records: what is wrong with one is no concern of the others. */
final class RowReader {

    private static final ObjectReader JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
            .reader();

    private static final ObjectReader CELLS = new CsvMapper().readerFor(String[].class);

    private final ImportFormat format;
    private final ImportColumns columns;

    /**
     * A reader of one file.
     *
     * @param columns null for {@link ImportFormat#NDJSON}
     */
    RowReader(ImportFormat format, ImportColumns columns) {
        this.format = format;
        this.columns = columns;
    }

    /** The cells of a CSV record. */
    static List<String> cells(String record) throws JsonProcessingException {
        return List.of((String[]) CELLS.readValue(record));
    }

    /** The text of bytes that must be UTF-8; a byte order mark at their begin is passed over. */
    static String text(byte[] bytes, int from, int to) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, to - from))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Reads a record; never fails. */
    ImportRow read(long line, byte[] bytes, int from, int to) {
        try {
            String record = text(bytes, from, to);
            return switch (format) {
                case CSV -> csv(line, cells(record));
                case NDJSON -> json(line, record);
            };
        } catch (CharacterCodingException e) {
            return ImportRow.unreadable(line, "is not UTF-8");
        } catch (JsonProcessingException e) {
            return ImportRow.unreadable(line, "is no " + (format == ImportFormat.CSV ? "CSV" : "JSON"));
        }
    }

    private ImportRow csv(long line, List<String> cells) {
        int wanted = columns.fields().size();
        return cells.size() == wanted
                ? ImportRow.of(line, columns.row(cells))
                : ImportRow.unreadable(line, "has " + cells.size() + " cells, the header has " + wanted);
    }

    private static ImportRow json(long line, String record) throws JsonProcessingException {
        JsonNode row = JSON.readTree(record);
        return row.isObject() ? ImportRow.of(line, row) : ImportRow.unreadable(line, "is no JSON object");
    }
}
