package io.steward.local.demo;

/** How long ago the last two-way contact was, in days; the bounds keep clear of the scorecard's limits. */
enum Touch {
    RECENT(3, 11),
    LATELY(17, 26),
    LONG_AGO(42, 80),
    LOST(100, 140);

    private final int from;
    private final int to;

    Touch(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Days before the load day. */
    int daysAgo(Chance chance) {
        return chance.between(from, to);
    }
}
