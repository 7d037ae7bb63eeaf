package io.steward.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.ProblemException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

    enum Size {
        SMALL,
        LARGE
    }

    record Price(BigDecimal amount, String currency) {}

    record Order(
            UUID id,
            String name,
            Size size,
            Integer count,
            LocalDate day,
            Price price,
            List<Size> sizes,
            Map<String, Object> attributes)
            implements Checked {
        @Override
        public void check(Faults faults) {
            faults.check(name != null && !name.isBlank(), "#/name", "is required");
        }
    }

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();
    private final BodyReader reader = new BodyReader(MAPPER);

    private Object read(String json) {
        return reader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Order.class);
    }

    private ProblemException refusal(String json) {
        return catchThrowableOfType(ProblemException.class, () -> read(json));
    }

    @Test
    void aRightBodyBecomesItsRecord() {
        // Given
        String json = """
                {"name": "chairs", "size": "LARGE", "count": 4, "day": "2026-01-31",
                 "price": {"amount": 12.50, "currency": "EUR"}, "attributes": {"a": {"b": [1, "x"]}}}""";

        // When
        Object order = read(json);

        // Then
        assertThat(order)
                .isEqualTo(new Order(
                        null,
                        "chairs",
                        Size.LARGE,
                        4,
                        LocalDate.of(2026, 1, 31),
                        new Price(new BigDecimal("12.50"), "EUR"),
                        null,
                        Map.of("a", Map.of("b", List.of(1, "x")))));
    }

    @Test
    void everyFaultIsNamedAtItsPlaceInOneAnswer() {
        // Given
        String json = """
                {"id": "x", "size": "HUGE", "count": "many", "day": "31.1.2026", "colour": "red",
                 "price": {"amount": "much", "currency": "EUR", "vat": 20}, "sizes": ["SMALL", "TINY"]}""";

        // When
        ProblemException refused = refusal(json);

        // Then
        assertThat(refused.problem().status()).isEqualTo(422);
        assertThat(refused.problem().errors())
                .containsExactlyInAnyOrder(
                        Fault.at("#/id", "must be a UUID"),
                        Fault.at("#/size", "must be one of SMALL, LARGE"),
                        Fault.at("#/count", "must be a whole number in range"),
                        Fault.at("#/day", "must be a date such as 2026-01-31"),
                        Fault.at("#/colour", "is not a field of this object"),
                        Fault.at("#/price/amount", "must be a number"),
                        Fault.at("#/price/vat", "is not a field of this object"),
                        Fault.at("#/sizes/1", "must be one of SMALL, LARGE"),
                        Fault.at("#/name", "is required"));
    }

    @Test
    void aValueOfTheWrongShapeIsAFaultOfItsField() {
        // When
        ProblemException refused = refusal("""
                {"name": {"first": "a"}, "count": 1.5, "price": 3, "sizes": "SMALL", "attributes": []}""");

        // Then
        assertThat(refused.problem().errors())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("#/name", "#/count", "#/price", "#/sizes", "#/attributes");
    }

    @Test
    void aNumberBeyondItsTypeIsAFaultOfItsField() {
        // When
        ProblemException refused = refusal("{\"name\": \"a\", \"count\": 99999999999}");

        // Then
        assertThat(refused.problem().errors()).extracting(Fault::pointer).containsExactly("#/count");
    }

    @Test
    void textThatIsNoJsonIsMalformedAndToldWhere() {
        // When
        ProblemException refused = refusal("{\"name\": ");

        // Then
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().detail()).contains("line 1");
    }

    @Test
    void somethingBehindTheBodyIsMalformed() {
        // When
        ProblemException refused = refusal("{\"name\": \"a\"} {\"name\": \"b\"}");

        // Then
        assertThat(refused.problem().status()).isEqualTo(400);
    }

    @Test
    void anEmptyBodyIsMalformed() {
        // When
        ProblemException refused = refusal("");

        // Then
        assertThat(refused.problem().status()).isEqualTo(400);
    }

    @Test
    void aListWhereAnObjectIsExpectedIsInvalid() {
        // When
        ProblemException refused = refusal("[]");

        // Then
        assertThat(refused.problem().errors()).containsExactly(Fault.at("#", "must be an object"));
    }

    @Test
    void anItemOfABatchTellsItsOwnFaults() throws Exception {
        // When
        BodyReader.Reading<Order> reading =
                reader.read(MAPPER.readTree("{\"name\": \"\", \"nmae\": \"chairs\"}"), Order.class);

        // Then
        assertThat(reading.faults().all()).extracting(Fault::pointer).containsExactly("#/nmae", "#/name");
    }

    @Test
    void aPatchDeletesByNullLeavesWhatIsAbsentAndMergesObjects() throws Exception {
        // Given
        MergePatch patches = new MergePatch(MAPPER, reader);
        Order order = new Order(
                null, "chairs", Size.SMALL, 4, null, new Price(BigDecimal.ONE, "EUR"), null, Map.of("a", 1, "b", 2));

        // When
        Order patched = patches.apply(
                order,
                MAPPER.readTree(
                        "{\"size\": null, \"price\": {\"amount\": 7}, \"attributes\": {\"a\": null, \"c\": 3}}"),
                Order.class);

        // Then
        assertThat(patched)
                .isEqualTo(new Order(
                        null,
                        "chairs",
                        null,
                        4,
                        null,
                        new Price(new BigDecimal("7"), "EUR"),
                        null,
                        Map.of("b", 2, "c", 3)));
    }
}
