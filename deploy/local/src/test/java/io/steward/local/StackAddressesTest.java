package io.steward.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackAddressesTest {
    @TempDir
    Path directory;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        // Given
        Path file = directory.resolve("stack.json");
        StackAddresses free = StackAddresses.free();
        free.write(file);

        // When
        Optional<StackAddresses> read = StackAddresses.read(file);

        // Then
        assertThat(read).contains(free);
    }

    @Test
    void othersFindEveryAddressByItsName() throws IOException {
        // Given
        Path file = directory.resolve("stack.json");

        // When
        StackAddresses.fixed().write(file);

        // Then
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.get("gateway").textValue()).isEqualTo("http://localhost:8080");
        assertThat(json.get("issuer").textValue()).isEqualTo("http://localhost:8180/realms/steward");
        assertThat(json.get("kafka").textValue()).isEqualTo("localhost:19092");
        assertThat(json.get("mailbox").textValue()).isEqualTo("http://localhost:8025");
        assertThat(json.get("management").get("notification").textValue()).isEqualTo("http://localhost:9004");
        assertThat(json.get("ports").get("smtp").intValue()).isEqualTo(11025);
    }

    @Test
    void freePortsAreAllDifferent() {
        // When
        StackAddresses free = StackAddresses.free();

        // Then
        assertThat(free.ports().keySet())
                .isEqualTo(StackAddresses.fixed().ports().keySet());
        assertThat(free.ports().values()).doesNotHaveDuplicates();
    }

    @Test
    void aTakenPortIsNamedWithItsOwner() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            Map<String, Integer> ports =
                    new LinkedHashMap<>(StackAddresses.free().ports());
            ports.put("accounts", other.getLocalPort());

            // When
            List<String> taken = new StackAddresses(ports).taken();

            // Then
            assertThat(taken).containsExactly(other.getLocalPort() + " (accounts)");
        }
    }
}
