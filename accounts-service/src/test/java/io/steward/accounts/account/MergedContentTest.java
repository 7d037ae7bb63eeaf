package io.steward.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.problems.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedContentTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void whatTheAccountThatStaysLeavesEmptyTheOtherFills() {
        AccountDetails into = details("Acme", null, null, Stage.ADOPTION, Map.of("a", 1, "b", 1));
        AccountDetails from = details("ACME Inc.", "acme.com", null, Stage.RENEWAL, Map.of("b", 2, "c", 2));

        AccountDetails merged = MergedContent.of(into, from, Map.of()).details();

        assertThat(merged.name()).isEqualTo("Acme");
        assertThat(merged.domain()).isEqualTo("acme.com");
        assertThat(merged.stage()).isEqualTo(Stage.ADOPTION);
        assertThat(merged.attributes()).isEqualTo(Map.of("a", 1, "b", 1, "c", 2));
    }

    @Test
    void theChosenSideIsAskedFirst() {
        AccountDetails into = details("Acme", "acme.com", null, Stage.ADOPTION, Map.of("a", 1));
        AccountDetails from = details("ACME Inc.", null, null, Stage.RENEWAL, Map.of("b", 2));

        AccountDetails merged = MergedContent.of(
                        into,
                        from,
                        Map.of("name", Side.FROM, "domain", Side.FROM, "stage", Side.FROM, "attributes", Side.INTO))
                .details();

        assertThat(merged.name()).isEqualTo("ACME Inc.");
        assertThat(merged.domain()).isEqualTo("acme.com");
        assertThat(merged.stage()).isEqualTo(Stage.RENEWAL);
        assertThat(merged.attributes()).isEqualTo(Map.of("a", 1));
    }

    @Test
    void revenueIsThatOfBothTogether() {
        MergedContent merged = MergedContent.of(paying(100, "EUR"), paying(50, "EUR"), Map.of());

        assertThat(merged.details().mrr()).isEqualTo(money(150, "EUR"));
        assertThat(merged.ledger()).isEqualTo(money(150, "EUR"));
    }

    @Test
    void revenueOfOneSideCountsWhereItIsChosen() {
        Map<String, Side> sides = Map.of("mrr", Side.FROM);

        MergedContent merged = MergedContent.of(paying(100, "EUR"), paying(50, "USD"), sides);

        assertThat(merged.details().mrr()).isEqualTo(money(50, "USD"));
        assertThat(merged.ledger()).isEqualTo(money(50, "USD"));
    }

    @Test
    void revenueInTwoCurrenciesWantsAChoice() {
        assertThatThrownBy(() -> MergedContent.of(paying(100, "EUR"), paying(50, "USD"), Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("fields.mrr");
    }

    @Test
    void aCustomerWhoIsThereInOneOfTheTwoHasNotLeft() {
        AccountDetails gone = details("Acme", null, money(100, "EUR"), Stage.CHURNED, Map.of());

        MergedContent merged = MergedContent.of(gone, paying(50, "EUR"), Map.of());

        assertThat(merged.details().stage()).isEqualTo(Stage.ADOPTION);
        assertThat(merged.details().mrr()).isEqualTo(money(50, "EUR"));
        assertThat(merged.ledger()).isEqualTo(money(50, "EUR"));
    }

    @Test
    void aDayThatIsFilledInDoesNotSpoilTheOther() {
        AccountDetails into = dated(null, JANUARY);
        AccountDetails from = dated(JUNE, null);

        AccountDetails merged = MergedContent.of(into, from, Map.of()).details();

        assertThat(merged.startedOn()).isNull();
        assertThat(merged.renewsOn()).isEqualTo(JANUARY);
    }

    private static AccountDetails paying(int amount, String currency) {
        return details("Acme", null, money(amount, currency), Stage.ADOPTION, Map.of());
    }

    private static AccountDetails details(
            String name, String domain, Money mrr, Stage stage, Map<String, Object> attributes) {
        return AccountDetails.normalised(
                name, domain, null, null, false, null, mrr, null, null, null, stage, attributes);
    }

    private static AccountDetails dated(LocalDate startedOn, LocalDate renewsOn) {
        return AccountDetails.normalised(
                "Acme", null, null, null, false, null, null, startedOn, renewsOn, null, Stage.ADOPTION, null);
    }

    private static Money money(int amount, String currency) {
        return new Money(BigDecimal.valueOf(amount), currency);
    }
}
