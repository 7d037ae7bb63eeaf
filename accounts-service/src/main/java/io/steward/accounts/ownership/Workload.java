package io.steward.accounts.ownership;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much a person has to look after, in ten-thousandths of an ordinary account: whole numbers, so that sums are exact.
 *
 * @param pool null for none
 */
record Workload(String username, String pool, long capacity, long load) {

    private static final int DIGITS = 4;

    static Workload of(String username, String pool, BigDecimal capacity, BigDecimal load) {
        return new Workload(username, pool, units(capacity), units(load));
    }

    static long units(BigDecimal accounts) {
        return accounts.setScale(DIGITS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    static BigDecimal accounts(long units) {
        return BigDecimal.valueOf(units, DIGITS);
    }

    Workload with(long more) {
        return new Workload(username, pool, capacity, load + more);
    }

    boolean fits(long more) {
        return load + more <= capacity;
    }

    /** Load by capacity; whoever has no capacity at all counts as if it were next to nothing. */
    double utilisation() {
        return (double) load / Math.max(1, capacity);
    }

    String inWords() {
        return username + " " + Math.round(utilisation() * 100) + " %";
    }
}
