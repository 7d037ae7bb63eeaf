package io.steward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed schema is the one that is served, so that a change of it shows in the diff. */
@QuarkusTest
class SchemaTest extends GatewayTest {

    private static final Path COMMITTED = Path.of("schema.graphql");
    private static final Path GENERATED = Path.of("target", "schema.graphql");

    @Inject
    GraphQLSchema schema;

    @Test
    void theCommittedSchemaIsTheServedOne() throws IOException {
        // When
        String served = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(false)
                        .includeDirectives("deprecated"::equals)
                        .includeScalarTypes(true))
                .print(schema);
        // Then
        Files.writeString(GENERATED, served);
        assertThat(served)
                .as("copy %s to %s where the change is meant", GENERATED, COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void everythingInTheSchemaIsDescribed() {
        // When
        List<String> undescribed = schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .flatMap(SchemaTest::undescribed)
                .toList();
        // Then
        assertThat(undescribed).isEmpty();
    }

    private static Stream<String> undescribed(GraphQLNamedSchemaElement type) {
        Stream<GraphQLNamedSchemaElement> parts = switch (type) {
            case GraphQLFieldsContainer container ->
                container.getFieldDefinitions().stream()
                        .flatMap(field -> Stream.concat(Stream.of(field), field.getArguments().stream()));
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().stream().map(field -> field);
            case GraphQLEnumType values -> values.getValues().stream().map(value -> value);
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(type), parts)
                .filter(part ->
                        part.getDescription() == null || part.getDescription().isBlank())
                .map(part -> type.getName() + "." + part.getName());
    }
}
