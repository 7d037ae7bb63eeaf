package io.steward.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonStatementTest {

    @Test
    void namesBecomeNumbersInTheOrderOfTheirUseAndTypesStay() {
        PersonStatement statement = PersonStatement.of(
                "SELECT * FROM t WHERE a = :contactId AND b = (:accountId)::uuid::text OR c = :contactId",
                Map.of("accountId", "A", "contactId", "C", "externalId", "E"));

        assertThat(statement)
                .isEqualTo(new PersonStatement(
                        "SELECT * FROM t WHERE a = $1 AND b = ($2)::uuid::text OR c = $1", List.of("C", "A")));
    }

    @Test
    void aNameWithoutAValueIsAMistake() {
        assertThatThrownBy(() -> PersonStatement.of("DELETE FROM t WHERE a = :contact", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value for :contact");
    }

    @Test
    void anAddressHasOneHashHoweverItIsWritten() {
        assertThat(AddressHash.of(" Zoe@Acme.COM "))
                .isEqualTo(AddressHash.of("zoe@acme.com"))
                .hasSize(64);
        assertThat(AddressHash.of(null)).isNull();
    }
}
