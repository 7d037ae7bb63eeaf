package io.steward.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** Answers of which the status says all. */
    private static final List<String> BODILESS =
            List.of("201 of POST /v1/accounts/{accountId}/revenue/movements/{movementId}/corrections");

    @ParameterizedTest
    @MethodSource("io.steward.contracts.Contract#services")
    void everyBodyHasAnExample(String service) {
        Contract contract = Contract.of(service);
        List<String> without = new ArrayList<>();

        contract.operations()
                .forEach(operation -> operation.forEachBody(contract, (name, media) -> {
                    if (examples(media).isEmpty()) {
                        without.add(name);
                    }
                }));

        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.steward.contracts.Contract#services")
    void everyAnswerThatHasABodySaysWhichOne(String service) {
        Contract contract = Contract.of(service);
        List<String> silent = new ArrayList<>();

        contract.operations().forEach(operation -> operation.content().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2") && !answer.getKey().equals("204"))
                .filter(answer -> !answer.getValue().has("content"))
                .forEach(answer -> silent.add(answer.getKey() + " of " + operation)));

        silent.removeAll(BODILESS);
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.steward.contracts.Contract#services")
    void everyExampleIsWhatItsSchemaSays(String service) {
        Contract contract = Contract.of(service);
        List<String> faults = new ArrayList<>();

        contract.operations()
                .forEach(operation -> operation.forEachBody(contract, (name, media) -> {
                    JsonSchema schema = SCHEMAS.getSchema(withComponents(media.path("schema"), contract), STRICT);
                    examples(media)
                            .forEach(example -> schema.validate(example)
                                    .forEach(fault -> faults.add(name + ": " + fault.getMessage())));
                }));

        assertThat(faults).isEmpty();
    }

    private static List<JsonNode> examples(JsonNode media) {
        List<JsonNode> examples = new ArrayList<>();
        if (media.has("example")) {
            examples.add(media.get("example"));
        }
        media.path("examples").forEach(example -> examples.add(example.path("value")));
        return examples;
    }

    private static JsonNode withComponents(JsonNode schema, Contract contract) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        if (schema instanceof ObjectNode own) {
            whole.setAll(own);
        }
        whole.set("components", contract.document().path("components"));
        return whole;
    }
}
