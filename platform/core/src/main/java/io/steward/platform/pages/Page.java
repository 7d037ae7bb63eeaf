package io.steward.platform.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next cursor for {@code after}; null at the list's end
 * @param previous cursor for {@code before}; null at its begin
 * @param count all items of the list, at most {@value PageRequest#COUNT_CAP}; null unless asked for
 * @param countCapped true where there are more; null unless asked for
 */
public record Page<T>(
        List<T> items,
        String next,
        String previous,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long count,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean countCapped) {

    /** A whole list. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null, null, null);
    }

    /**
     * A page of rows that were read with one row more than the limit, in the direction of reading.
     *
     * @param rows at most {@code limit + 1}, for a page {@code before} in reverse
     * @param cursor gives the place of a row
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> cursor) {
        boolean more = rows.size() > request.limit();
        boolean backwards = request.before() != null;
        List<T> read = more ? rows.subList(0, request.limit()) : rows;
        List<T> items = backwards ? read.reversed() : read;
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : request.after() != null;
        return new Page<>(
                List.copyOf(items),
                hasNext && !items.isEmpty() ? cursor.apply(items.getLast()).encode() : null,
                hasPrevious && !items.isEmpty() ? cursor.apply(items.getFirst()).encode() : null,
                null,
                null);
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next, previous, count, countCapped);
    }

    /** The same page with its total; {@code counted} is at most one above the cap. */
    public Page<T> withCount(long counted) {
        return new Page<>(
                items, next, previous, Math.min(counted, PageRequest.COUNT_CAP), counted > PageRequest.COUNT_CAP);
    }
}
