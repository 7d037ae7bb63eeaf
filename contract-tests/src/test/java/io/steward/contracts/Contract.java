package io.steward.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A service's committed OpenAPI document. */
final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final String service;
    private final JsonNode document;

    private Contract(String service) {
        this.service = service;
        try {
            document = new YAMLMapper().readTree(file(service).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The services that have one. */
    static Stream<String> services() {
        return Stream.of("accounts-service", "health-service", "playbook-service", "notification-service");
    }

    static Path file(String service) {
        return Path.of("..", service, "openapi.yaml");
    }

    static Contract of(String service) {
        return new Contract(service);
    }

    /**
     * One operation.
     *
     * @param method in lower case
     */
    record Operation(String service, String method, String path, JsonNode content) {

        /** Calls back with a name for people and the media type's object, for the request and each 2xx answer. */
        void forEachBody(Contract contract, BiConsumer<String, JsonNode> then) {
            contract.bodies("request of " + this, content.path("requestBody"), then);
            for (Map.Entry<String, JsonNode> answer : content.path("responses").properties()) {
                if (answer.getKey().startsWith("2")) {
                    contract.bodies(answer.getKey() + " of " + this, answer.getValue(), then);
                }
            }
        }

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    /** All operations. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(
                                new Operation(service, method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    JsonNode document() {
        return document;
    }

    /** What a reference in the document refers to; the node itself where it is none. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : document.at(reference.textValue().substring(1));
    }

    private void bodies(String name, JsonNode holder, BiConsumer<String, JsonNode> then) {
        for (Map.Entry<String, JsonNode> media : resolve(holder).path("content").properties()) {
            then.accept(name + " as " + media.getKey(), media.getValue());
        }
    }
}
