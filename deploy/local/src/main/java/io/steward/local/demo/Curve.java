package io.steward.local.demo;

/** How the volume of usage develops over the half year. */
enum Curve {
    LEVEL {
        @Override
        double factor(int daysAgo) {
            return 1.0;
        }
    },
    RISING {
        @Override
        double factor(int daysAgo) {
            return 1.4 - 1.0 * Math.min(daysAgo, HALF_YEAR) / HALF_YEAR;
        }
    },
    FALLING {
        @Override
        double factor(int daysAgo) {
            return daysAgo >= TURN ? 1.0 : 0.25 + 0.75 * daysAgo / TURN;
        }
    };

    private static final double HALF_YEAR = 180;
    private static final double TURN = 75;

    /** Volume that many days ago against the size's ordinary volume. */
    abstract double factor(int daysAgo);
}
