package io.steward.accounts.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.contracts.accounts.AttributeType;
import io.steward.platform.problems.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeSchemaTest {

    private static final AttributeSchema SCHEMA = new AttributeSchema(List.of(
            definition("tier", AttributeType.TEXT, "gold", "silver"),
            definition("sites", AttributeType.NUMBER, "1", "2.5"),
            definition("pilot", AttributeType.BOOLEAN),
            definition("auditedOn", AttributeType.DATE),
            definition("region", AttributeType.TEXT)));

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

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tier|gold|attributes @> ?|{\"tier\":\"gold\"}",
                "tier[exists]|true|attribute_present(attributes, 'tier')|",
                "tier[exists]|false|NOT attribute_present(attributes, 'tier')|",
                "sites|2.5|attributes @> ?|{\"sites\":2.5}",
                "sites[gte]|2.5|attribute_number(attributes, 'sites') >= ?::text::numeric|2.5",
                "sites[gt]|-1|attribute_number(attributes, 'sites') > ?::text::numeric|-1",
                "sites[exists]|true|attribute_number(attributes, 'sites') IS NOT NULL|",
                "pilot|false|attributes @> ?|{\"pilot\":false}",
                "auditedOn[lt]|2026-02-28|attribute_date(attributes, 'auditedOn') < ?::text::text|2026-02-28",
                "auditedOn[lte]|2026-02-28|attribute_date(attributes, 'auditedOn') <= ?::text::text|2026-02-28"
            })
    void aFilterIsAConditionOfTheDefinedType(String subject, String text, String condition, String value) {
        AttributeFilter filter = SCHEMA.filter(subject, text, Assertions::fail).orElseThrow();

        assertThat(filter.condition()).isEqualTo(condition);
        assertThat(filter.value() == null ? null : filter.value().toString()).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "sites, two, must be a number",
        "sites, 1e500, must be a number",
        "sites[gte], many, must be a number",
        "sites[exists], perhaps, must be true or false",
        "pilot, no, must be true or false",
        "auditedOn, today, must be a date such as 2026-01-31",
        "auditedOn[gt], 2026-02-30, must be a date such as 2026-01-31",
        "tier[gte], gold, must compare by one of [exists]",
        "sites[about], 3, 'must compare by one of [gte, gt, lte, lt, exists]'",
        "region[exists], true, needs an attribute that is defined as indexed",
        "other, x, is no attribute that is defined",
        "sites[gte, 3, is no attribute that is defined"
    })
    void aFilterThatIsNoneIsRefusedInWords(String subject, String text, String expected) {
        List<String> refusals = new ArrayList<>();

        assertThat(SCHEMA.filter(subject, text, refusals::add)).isEmpty();

        assertThat(refusals).containsExactly(expected);
    }

    private static List<String> faults(Map<String, Object> attributes) {
        Faults faults = new Faults();
        SCHEMA.check(faults, attributes);
        return faults.all().stream()
                .map(fault -> fault.pointer() + " " + fault.detail())
                .toList();
    }

    private static AttributeDefinitionView definition(String name, AttributeType type, String... allowed) {
        return new AttributeDefinitionView(name, type, Arrays.asList(allowed), null, !name.equals("region"), 1);
    }
}
