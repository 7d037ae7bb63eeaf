package io.steward.gateway.graph;

import io.steward.platform.pages.Page;
import java.util.List;

/**
 * A page of a service's list, with a cursor for every item. Services give cursors for the ends of a page alone; the ones
 * between are told as "the n-th of the page behind that cursor".
 *
 * @param anchor the cursor behind which {@code items} begin; null for the list's begin
 * @param shift how many items of the page behind the anchor come before ours; -1 where the anchor is our first item
 */
public record PlacedPage<T>(Page<T> page, String anchor, int shift) {

    /** A page that was read forwards. */
    static <T> PlacedPage<T> forwards(Page<T> page, String after) {
        return new PlacedPage<>(page, after, 0);
    }

    /** A page that was read backwards. */
    static <T> PlacedPage<T> backwards(Page<T> page) {
        return page.previous() == null ? new PlacedPage<>(page, null, 0) : new PlacedPage<>(page, page.previous(), -1);
    }

    /** The items. */
    public List<T> items() {
        return page.items();
    }

    /** The place of an item. */
    public String cursor(int index) {
        if (index == 0 && page.previous() != null) {
            return page.previous();
        }
        if (index == items().size() - 1 && page.next() != null) {
            return page.next();
        }
        return new Place(anchor, index + shift).encode();
    }

    /** Relay's view of the page. */
    public PageInfo pageInfo() {
        boolean empty = items().isEmpty();
        return new PageInfo(
                page.next() != null,
                page.previous() != null,
                empty ? null : cursor(0),
                empty ? null : cursor(items().size() - 1));
    }

    /** All items of the list; null unless counted. */
    public Integer count() {
        return page.count() == null ? null : Math.toIntExact(page.count());
    }

    /** Whether there are more than counted; null unless counted. */
    public Boolean countCapped() {
        return page.countCapped();
    }
}
