package io.steward.accounts.account;

import io.steward.platform.pages.Page;
import java.util.List;

/**
 * What was asked for by its ids, and what of it was merged into something else.
 *
 * @param merged never empty
 */
public record MergedPage<T>(List<T> items, String next, String previous, List<MergedInto> merged) {

    /** The whole list of what is there. */
    public static <T> MergedPage<T> of(Page<T> page, List<MergedInto> merged) {
        return new MergedPage<>(page.items(), page.next(), page.previous(), merged);
    }
}
