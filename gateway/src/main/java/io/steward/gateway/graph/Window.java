package io.steward.gateway.graph;

import io.smallrye.mutiny.Uni;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import java.util.List;

/**
 * The part of a list that a connection field asks for: {@code first} behind {@code after}, or {@code last} before
 * {@code before}; the order is the same both ways.
 */
public record Window(Integer first, String after, Integer last, String before) {

    /** Reads a part of a service's list. */
    @FunctionalInterface
    public interface Reader<T> {

        /** Reads at most {@code limit} items behind or before a service's cursor; null for none. */
        Uni<Page<T>> read(int limit, String after, String before);
    }

    /**
     * Reads the window.
     *
     * @throws BadInputException where the arguments do not go together
     */
    public <T> Uni<PlacedPage<T>> read(Reader<T> list) {
        if (last == null) {
            if (before != null) {
                throw new BadInputException("before goes with last, after goes with first");
            }
            int limit = Arguments.count("first", first == null ? PageRequest.DEFAULT_LIMIT : first);
            return after == null ? forwards(list, limit, null) : behind(list, limit, after);
        }
        if (first != null || after != null || before == null) {
            throw new BadInputException("last goes with before, first goes with after");
        }
        return ahead(list, Arguments.count("last", last), before);
    }

    private static <T> Uni<PlacedPage<T>> forwards(Reader<T> list, int limit, String after) {
        return list.read(limit, after, null).map(page -> PlacedPage.forwards(page, after));
    }

    private static <T> Uni<PlacedPage<T>> behind(Reader<T> list, int limit, String cursor) {
        return Place.decode(cursor)
                .map(place -> list.read(place.index() + 1, place.anchor(), null)
                        .flatMap(page -> page.next() == null
                                ? Uni.createFrom().item(Window.<T>nothing())
                                : forwards(list, limit, page.next())))
                .orElseGet(() -> forwards(list, limit, cursor));
    }

    private static <T> Uni<PlacedPage<T>> ahead(Reader<T> list, int limit, String cursor) {
        return Place.decode(cursor)
                .map(place -> cursorOf(list, place)
                        .flatMap(found -> found.isEmpty()
                                ? Uni.createFrom().item(Window.<T>nothing())
                                : backwards(list, limit, found)))
                .orElseGet(() -> backwards(list, limit, cursor));
    }

    private static <T> Uni<PlacedPage<T>> backwards(Reader<T> list, int limit, String before) {
        return list.read(limit, null, before).map(PlacedPage::backwards);
    }

    /** The service's cursor of the item at a place; empty for the first of the list, which nothing precedes. */
    private static <T> Uni<String> cursorOf(Reader<T> list, Place place) {
        Uni<String> preceding = place.index() == 0
                ? Uni.createFrom().item(place.anchor())
                : list.read(place.index(), place.anchor(), null).map(Page::next);
        return preceding.flatMap(after -> after == null
                ? Uni.createFrom().item("")
                : list.read(1, after, null).map(page -> page.previous() == null ? "" : page.previous()));
    }

    private static <T> PlacedPage<T> nothing() {
        return PlacedPage.forwards(new Page<>(List.of(), null, null, null, null), null);
    }
}
