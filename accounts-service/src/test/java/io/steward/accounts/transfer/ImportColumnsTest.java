package io.steward.accounts.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportColumnsTest {

    @Test
    void everythingThatIsWrongWithAHeaderIsToldAtOnce() {
        // Given
        Faults faults = new Faults();

        // When
        ImportColumns.of(
                ImportKind.ACCOUNTS,
                List.of("name", "Company", "Name again"),
                Map.of("Name again", "name", "Gone", "plan"),
                faults);

        // Then
        assertThat(faults.all())
                .extracting(Fault::pointer)
                .containsExactly("#/columns/Company", "#/columns/Name again", "#/columns/externalId", "#/columns/Gone");
    }

    @Test
    void aColumnThatIsMappedToNothingIsPassedOver() {
        // Given
        Faults faults = new Faults();

        // When
        ImportColumns columns = ImportColumns.of(
                ImportKind.ACCOUNTS,
                List.of("externalId", "name", "Remarks"),
                Collections.singletonMap("Remarks", null),
                faults);

        // Then
        assertThat(faults.isEmpty()).isTrue();
        assertThat(columns.row(List.of("crm-1", "Acme", "nice people")).toString())
                .isEqualTo("{\"externalId\":\"crm-1\",\"name\":\"Acme\"}");
    }

    @Test
    void cellsBecomeTheFieldsOfAnAccount() {
        // Given
        ImportColumns columns = new ImportColumns(
                ImportKind.ACCOUNTS,
                Arrays.asList(
                        "externalId", "name", "seats", "mrr.amount", "mrr.currency", "attributes.tier", "attributes"));

        // When
        String account = columns.row(
                        List.of("crm-1", " Acme ", "25", "900.50", "USD", "007", "{\"region\":\"EMEA\",\"size\":3}"))
                .toString();

        // Then
        assertThat(account)
                .isEqualTo("{\"externalId\":\"crm-1\",\"name\":\"Acme\",\"seats\":25,"
                        + "\"mrr\":{\"amount\":900.50,\"currency\":\"USD\"},"
                        + "\"attributes\":{\"tier\":\"007\",\"region\":\"EMEA\",\"size\":3}}");
    }

    @Test
    void emptyCellsStateNothingAndACurrencyAloneIsNoMrr() {
        // Given
        ImportColumns columns = new ImportColumns(
                ImportKind.ACCOUNTS, List.of("externalId", "name", "seats", "mrr.amount", "mrr.currency"));

        // When
        String account = columns.row(List.of("crm-1", "Acme", "", " ", "USD")).toString();

        // Then
        assertThat(account).isEqualTo("{\"externalId\":\"crm-1\",\"name\":\"Acme\"}");
    }

    @Test
    void whatIsNoNumberStaysAsItIsForTheRulesOfTheAccountToRefuse() {
        // Given
        ImportColumns columns = new ImportColumns(ImportKind.ACCOUNTS, List.of("seats", "mrr.amount"));

        // When
        String account = columns.row(List.of("many", "1e")).toString();

        // Then
        assertThat(account).isEqualTo("{\"seats\":\"many\",\"mrr\":{\"amount\":\"1e\"}}");
    }

    @Test
    void cellsBecomeTheFieldsOfAContact() {
        // Given
        ImportColumns columns = new ImportColumns(
                ImportKind.CONTACTS, List.of("accountExternalId", "externalId", "roles", "title", "phone"));

        // When
        String contact = columns.row(List.of("crm-1", "user-1", "CHAMPION; USER;", "CEO", "0123"))
                .toString();

        // Then
        assertThat(contact)
                .isEqualTo("{\"accountExternalId\":\"crm-1\",\"externalId\":\"user-1\","
                        + "\"roles\":[\"CHAMPION\",\"USER\"],\"title\":\"CEO\",\"phone\":\"0123\"}");
    }

    @Test
    void aContactHasNoAttributes() {
        // Given
        Faults faults = new Faults();

        // When
        ImportColumns.of(
                ImportKind.CONTACTS, List.of("accountExternalId", "externalId", "attributes.tier"), Map.of(), faults);

        // Then
        assertThat(faults.all()).extracting(Fault::pointer).containsExactly("#/columns/attributes.tier");
    }
}
