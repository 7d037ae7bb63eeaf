package io.steward.accounts.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.contracts.accounts.AttributeType;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeSchemaTest {

    private static final AttributeSchema SCHEMA = new AttributeSchema(List.of(
            definition("tier", AttributeType.TEXT, "gold", "silver"),
            definition("sites", AttributeType.NUMBER, "1", "2.5"),
            definition("pilot", AttributeType.BOOLEAN),
            definition("auditedOn", AttributeType.DATE)));

    @Test
    void attributesAsTheyAreDefinedAreRight() {
        assertThat(faults(Map.of("tier", "gold", "sites", 2.50, "pilot", true, "auditedOn", "2026-02-28")))
                .isEmpty();
    }

    @Test
    void everyAttributeOfAnotherTypeIsToldAtItsPlace() {
        assertThat(faults(Map.of("tier", 1, "sites", "two", "pilot", "yes", "auditedOn", "2026-02-30")))
                .containsExactlyInAnyOrder(
                        "#/attributes/tier must be a text",
                        "#/attributes/sites must be a number",
                        "#/attributes/pilot must be true or false",
                        "#/attributes/auditedOn must be a date such as 2026-01-31");
    }

    @Test
    void aValueThatIsNotAllowedIsToldWithThoseThatAre() {
        assertThat(faults(Map.of("tier", "bronze", "sites", 3)))
                .containsExactlyInAnyOrder(
                        "#/attributes/tier must be one of [gold, silver]",
                        "#/attributes/sites must be one of [1, 2.5]");
    }

    @Test
    void whatIsNotDefinedMayBeAnythingAndNullIsNothing() {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("tier", null);
        attributes.put("other", List.of(1, "x"));

        assertThat(faults(attributes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tier, gold, true",
        "sites, 2.5, true",
        "sites, two, false",
        "pilot, false, true",
        "pilot, no, false",
        "auditedOn, 2026-02-28, true",
        "auditedOn, today, false",
        "other, x, false"
    })
    void aFilterStandsForAValueOfTheDefinedType(String name, String text, boolean expected) {
        assertThat(SCHEMA.parse(name, text).isPresent()).isEqualTo(expected);
    }

    @Test
    void aNumberInAFilterIsANumber() {
        assertThat(SCHEMA.parse("sites", "2.5")).contains(new BigDecimal("2.5"));
    }

    private static List<String> faults(Map<String, Object> attributes) {
        Faults faults = new Faults();
        SCHEMA.check(faults, attributes);
        return faults.all().stream()
                .map(fault -> fault.pointer() + " " + fault.detail())
                .toList();
    }

    private static AttributeDefinitionView definition(String name, AttributeType type, String... allowed) {
        return new AttributeDefinitionView(name, type, Arrays.asList(allowed), null, 1);
    }
}
