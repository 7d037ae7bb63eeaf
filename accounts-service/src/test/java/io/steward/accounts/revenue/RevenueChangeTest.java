package io.steward.accounts.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevenueChangeTest {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        ", , ''",
        "0 EUR, , ''",
        "0 EUR, 0 USD, ''",
        ", 100 EUR, NEW 100 EUR",
        "0 USD, 100 EUR, NEW 100 EUR",
        "100 EUR, 150 EUR, EXPANSION 50 EUR",
        "100 EUR, 60.5 EUR, CONTRACTION -39.5 EUR",
        "100 EUR, 100.00 EUR, ''",
        "100 EUR, 0 EUR, CHURN -100 EUR",
        "100 EUR, , CHURN -100 EUR",
        "100 EUR, 0 USD, CHURN -100 EUR",
        "100 EUR, 120 USD, CURRENCY_CHANGE -100 EUR + CURRENCY_CHANGE 120 USD",
    })
    void aChangeOfRevenueIsNothingOneMovementOrTwo(String before, String after, String expected) {
        RevenueChange change = new RevenueChange(
                UUID.randomUUID(),
                money(before),
                money(after),
                LocalDate.parse("2026-01-01"),
                null,
                "carl",
                Instant.EPOCH);

        String movements = change.movements().stream()
                .map(one -> one.kind() + " " + one.amount().toPlainString() + " " + one.currency())
                .collect(Collectors.joining(" + "));

        assertThat(movements).isEqualTo(expected);
    }

    private static Money money(String text) {
        if (text == null) {
            return null;
        }
        int space = text.indexOf(' ');
        return new Money(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }
}
