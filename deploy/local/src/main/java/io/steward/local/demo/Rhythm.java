package io.steward.local.demo;

/** On which days anybody uses the product at all, before the customer falls silent. */
enum Rhythm {
    DAILY {
        @Override
        boolean isActive(int daysAgo) {
            return true;
        }
    },
    /** Two days of any seven, counted back from the load day, so that it does not depend on the day of the week. */
    WEEKLY {
        @Override
        boolean isActive(int daysAgo) {
            return daysAgo % 7 == 2 || daysAgo % 7 == 5;
        }
    },
    /** Daily in the past, two days a week for the last six weeks. */
    FADING {
        @Override
        boolean isActive(int daysAgo) {
            return daysAgo > 42 || WEEKLY.isActive(daysAgo);
        }
    },
    NEVER {
        @Override
        boolean isActive(int daysAgo) {
            return false;
        }
    };

    /** Whether there is usage on the day that lies so many days before the load day; 0 is never asked. */
    abstract boolean isActive(int daysAgo);
}
