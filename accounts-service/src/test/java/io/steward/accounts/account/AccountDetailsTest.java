package io.steward.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountDetailsTest {

    private static final Map<String, Object> ATTRIBUTES = Map.of("size", 100, "tags", List.of("a", "b"));

    @Test
    void contentThatOnlyIsWrittenInAnotherWayIsNoChange() {
        AccountDetails before = details("acme.com", "1200.5", ATTRIBUTES);
        AccountDetails after =
                details(" ACME.com", "1200.5000", Map.of("tags", List.of("a", "b"), "size", new BigDecimal("1.00E+2")));

        assertThat(after.changesFrom(before)).isEmpty();
    }

    @Test
    void whatDiffersIsNamedAsCallersKnowIt() {
        AccountDetails before = details("acme.com", "1200.5", ATTRIBUTES);
        AccountDetails after = details("acme.org", "1200.51", Map.of("size", 100, "tags", List.of("b", "a")));

        assertThat(after.changesFrom(before)).containsExactly("domain", "mrr", "attributes");
    }

    @Test
    void anotherCurrencyIsAnotherRevenue() {
        AccountDetails before = details("acme.com", "10", ATTRIBUTES);
        AccountDetails after = new AccountDetails(
                before.name(),
                before.domain(),
                before.plan(),
                before.segment(),
                before.segmentPinned(),
                before.seats(),
                before.mrrAmount(),
                "USD",
                before.startedOn(),
                before.renewsOn(),
                before.owner(),
                before.stage(),
                before.attributes());

        assertThat(after.changesFrom(before)).containsExactly("mrr");
    }

    @Test
    void anAmountIsToldInItsShortestForm() {
        assertThat(details("a.io", "1E+3", Map.of()).mrr()).isEqualTo(new Money(new BigDecimal("1000"), "EUR"));
        assertThat(details("a.io", "0.0000", Map.of()).mrr()).isEqualTo(new Money(new BigDecimal("0"), "EUR"));
    }

    private static AccountDetails details(String domain, String amount, Map<String, Object> attributes) {
        return AccountDetails.normalised(
                "Acme",
                domain,
                null,
                "SMB",
                true,
                5,
                new Money(new BigDecimal(amount), "EUR"),
                LocalDate.of(2026, 1, 1),
                null,
                "carl",
                Stage.ADOPTION,
                attributes);
    }
}
