package io.steward.accounts.rules;

import io.steward.platform.contracts.Money;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of an amount of money: zero or more, at most four decimals, an ISO 4217 currency. */
public final class Amounts {

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_WHOLE_DIGITS = 15;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Amounts() {}

    /** Notes what is wrong with an amount; null is no amount and no fault. */
    public static void check(Faults faults, String pointer, Money money) {
        if (money == null) {
            return;
        }
        checkAmount(faults, pointer + "/amount", money.amount());
        faults.check(money.currency() != null, pointer + "/currency", "is required");
        faults.check(
                money.currency() == null || isCurrency(money.currency()),
                pointer + "/currency",
                "must be an ISO 4217 code such as EUR");
    }

    /** Whether a text is the code of a currency. */
    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    /** The same amount as people write it: 1200.5000 becomes 1200.5 and 1E+3 becomes 1000. */
    public static BigDecimal shortest(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void checkAmount(Faults faults, String pointer, BigDecimal amount) {
        faults.check(amount != null, pointer, "is required");
        if (amount != null) {
            faults.check(amount.signum() >= 0, pointer, "must not be negative");
            BigDecimal shortest = amount.stripTrailingZeros();
            faults.check(shortest.scale() <= MOST_DECIMALS, pointer, "must have at most four decimals");
            faults.check(
                    shortest.precision() - shortest.scale() <= MOST_WHOLE_DIGITS,
                    pointer,
                    "must be less than 10^" + MOST_WHOLE_DIGITS);
        }
    }
}
