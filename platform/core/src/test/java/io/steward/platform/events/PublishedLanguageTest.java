package io.steward.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.steward.platform.contracts.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the published language: every type has its JSON Schema and its sample in {@code docs/events}. A record that no
 * longer fits them breaks readers: such a change is a new type. After an addition run this test with
 * {@code -Dsteward.schemas=write} and commit the schemas.
 */
class PublishedLanguageTest {

    private static final Path FOLDER = Path.of("../../docs/events");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final EventCodec CODEC = new EventCodec(
            MAPPER,
            new SmallRyeConfigBuilder()
                    .withDefaultValue("quarkus.application.name", "test-service")
                    .build());

    static Stream<Map.Entry<String, Class<? extends DomainEvent>>> types() {
        return EventTypes.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theCommittedSchemaIsTheRecords(Map.Entry<String, Class<? extends DomainEvent>> type) throws IOException {
        // Given
        Path file = FOLDER.resolve(type.getKey() + ".schema.json");
        JsonNode generated = schema(type.getValue());
        if ("write".equals(System.getProperty("steward.schemas"))) {
            Files.writeString(file, MAPPER.writeValueAsString(generated) + "\n");
        }

        // When
        JsonNode committed = MAPPER.readTree(file.toFile());

        // Then
        assertThat(committed).isEqualTo(generated);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSampleFitsItsSchema(Map.Entry<String, Class<? extends DomainEvent>> type) throws IOException {
        // Given
        JsonNode schema =
                MAPPER.readTree(FOLDER.resolve(type.getKey() + ".schema.json").toFile());

        // When
        var faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(sample(type.getKey()).get("data"));

        // Then
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSampleIsReadAndWrittenWithoutLoss(Map.Entry<String, Class<? extends DomainEvent>> type) throws IOException {
        // Given
        JsonNode sample = sample(type.getKey());

        // When
        EventEnvelope envelope = CODEC.read(sample.toString());
        DomainEvent event = CODEC.data(envelope, type.getValue()).orElseThrow();

        // Then
        JsonNode written =
                MAPPER.readTree(CODEC.write(CODEC.wrap(event, envelope.time(), envelope.traceparent(), "carl")));
        assertThat(missing("", sample.get("data"), written.get("data"))).isEmpty();
        assertThat(written.get("subject")).isEqualTo(sample.get("subject"));
        assertThat(written.get("type")).isEqualTo(sample.get("type"));
    }

    @Test
    void aFieldThatAReaderDoesNotKnowIsPassedOver() throws IOException {
        // Given
        ObjectNode sample = (ObjectNode) sample("steward.contact.removed.v1");
        sample.put("dataschema", "x");
        ((ObjectNode) sample.get("data")).put("reason", "moved on");

        // When
        EventEnvelope envelope = CODEC.read(sample.toString());

        // Then
        assertThat(CODEC.data(envelope, DomainEvent.class)).isPresent();
    }

    @Test
    void aTypeOfAnotherOwnerIsPassedOver() {
        // Given
        EventEnvelope unknown = new EventEnvelope(
                "1.0",
                java.util.UUID.randomUUID(),
                "/x",
                "steward.account.painted.v1",
                java.util.UUID.randomUUID(),
                Instant.EPOCH,
                "application/json",
                null,
                null,
                MAPPER.valueToTree(new Money(java.math.BigDecimal.ONE, "EUR")));

        // When
        var event = CODEC.data(unknown, DomainEvent.class);

        // Then
        assertThat(event).isEmpty();
    }

    /** Fields of the sample that came back otherwise or not at all. */
    private static Stream<String> missing(String path, JsonNode expected, JsonNode actual) {
        if (expected instanceof ObjectNode object && actual instanceof ObjectNode written) {
            return object.properties().stream()
                    .flatMap(field ->
                            missing(path + "/" + field.getKey(), field.getValue(), written.path(field.getKey())));
        }
        boolean same = (expected.isNumber() && actual.isNumber())
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
        return same ? Stream.empty() : Stream.of(path + ": " + expected + " became " + actual);
    }

    private static JsonNode sample(String type) throws IOException {
        return MAPPER.readTree(FOLDER.resolve(type + ".sample.json").toFile());
    }

    private static JsonNode schema(Class<?> type) {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(
                        Option.FLATTENED_ENUMS_FROM_TOSTRING,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.NULLABLE_FIELDS_BY_DEFAULT)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES);
        return new SchemaGenerator(builder.build()).generateSchema(type);
    }
}
