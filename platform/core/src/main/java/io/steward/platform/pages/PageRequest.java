package io.steward.platform.pages;

/**
 * Which part of a list is asked for.
 *
 * @param limit 1–200
 * @param after cursor behind which the page begins; null for the list's begin
 * @param before cursor before which the page ends; null for none
 * @param count whether the total is wanted
 */
public record PageRequest(int limit, String after, String before, boolean count) {

    /** Most items of a page. */
    public static final int MAX_LIMIT = 200;

    /** Items of a page where the caller names no number. */
    public static final int DEFAULT_LIMIT = 50;

    /** Totals are counted up to here. */
    public static final int COUNT_CAP = 10_000;
}
