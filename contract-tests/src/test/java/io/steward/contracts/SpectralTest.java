package io.steward.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpectralTest {

    @ParameterizedTest
    @MethodSource("io.steward.contracts.Contract#services")
    void theContractHasNeitherErrorNorWarning(String service) {
        String findings = Spectral.lint(service + ".yaml", Contract.file(service));

        assertThat(findings).isEmpty();
    }

    @Test
    void aDocumentThatSaysTooLittleIsNotClean() throws IOException {
        Path careless = Files.createTempFile("careless", ".yaml");
        Files.writeString(careless, """
                openapi: 3.1.0
                info: { title: Careless, version: "1" }
                paths:
                  /v1/things:
                    get:
                      responses:
                        "200": { description: All of them }
                """);

        String findings = Spectral.lint("careless.yaml", careless);

        assertThat(findings)
                .contains("operation-operationId", "owasp:api2:2023-read-restricted", "owasp:api4:2023-rate-limit");
    }
}
