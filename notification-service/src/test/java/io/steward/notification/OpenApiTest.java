package io.steward.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Path GENERATED = Path.of("target", "openapi.yaml");

    @Test
    void theCommittedContractIsWhatTheServiceAnswers() throws IOException {
        String generated = given().accept("application/yaml").get("/q/openapi").asString();
        Files.writeString(GENERATED, generated);

        assertThat(COMMITTED)
                .as("where the change is meant, copy %s over %s", GENERATED, COMMITTED)
                .hasContent(generated);
    }
}
