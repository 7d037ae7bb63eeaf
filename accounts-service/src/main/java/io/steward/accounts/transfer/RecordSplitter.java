package io.steward.accounts.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the records in a window of a file, so that a file of any size is worked through with the memory of one window.
 * A line break within a quoted CSV field belongs to the record.
 */
final class RecordSplitter {

    private final byte[] window;
    private final boolean quotes;
    private final boolean isLast;

    /**
     * A splitter of one window, which begins with a record.
     *
     * @param isLast whether the file ends with the window, so that its last record needs no line break
     */
    RecordSplitter(byte[] window, ImportFormat format, boolean isLast) {
        this.window = window;
        this.quotes = format == ImportFormat.CSV;
        this.isLast = isLast;
    }

    /**
     * A record.
     *
     * @param line number of its first line within the window, from 1
     * @param from index of its first byte
     * @param to index behind its last byte, without the line break
     */
    record Piece(long line, int from, int to) {}

    /**
     * Whole records; empty lines are passed over.
     *
     * @param consumed bytes up to the end of the last record
     * @param lines line breaks in them
     */
    record Split(List<Piece> records, int consumed, long lines) {}

    /** The first whole records of the window, at most so many. */
    Split split(int most) {
        List<Piece> records = new ArrayList<>();
        int from = 0;
        long line = 0;
        while (records.size() < most) {
            int end = endOf(from);
            if (end < 0) {
                break;
            }
            int to = end > from && end < window.length && window[end - 1] == '\r' ? end - 1 : end;
            if (to > from) {
                records.add(new Piece(line + 1, from, to));
            }
            line += 1 + breaksIn(from, to);
            from = Math.min(end + 1, window.length);
        }
        return new Split(records, from, line);
    }

    /** Index of the line break that ends the record; the window's length at the file's end; -1 where it goes on. */
    private int endOf(int from) {
        boolean quoted = false;
        boolean fieldBegins = true;
        for (int index = from; index < window.length; index++) {
            byte at = window[index];
            if (quotes && at == '"' && (quoted || fieldBegins)) {
                // The two quotes that stand for one within a field leave it and enter it again.
                quoted = !quoted;
                fieldBegins = !quoted;
            } else if (at == '\n' && !quoted) {
                return index;
            } else {
                fieldBegins = at == ',' && !quoted;
            }
        }
        return isLast && from < window.length ? window.length : -1;
    }

    private long breaksIn(int from, int to) {
        long breaks = 0;
        for (int index = from; index < to; index++) {
            if (window[index] == '\n') {
                breaks++;
            }
        }
        return breaks;
    }
}
