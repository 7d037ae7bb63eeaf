package io.steward.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfrastructureOptionsTest {

    @Test
    void everythingCanBeSaid() {
        // When
        InfrastructureOptions options = InfrastructureOptions.parse(List.of(
                "--data-dir", "data", "--postgres-port", "1", "--kafka-port", "2", "--smtp", "--smtp-port", "3"));

        // Then
        assertThat(options).isEqualTo(new InfrastructureOptions(Optional.of(Path.of("data")), 1, 2, true, 3, 0));
    }

    @Test
    void dataThatAreKeptAreWrittenThrough() {
        // When
        InfrastructureOptions options = InfrastructureOptions.parse(List.of("--data-dir", "data"));

        // Then
        assertThat(options.durability()).isEqualTo(Durability.KEPT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--smtp                                 | Exactly one of --ephemeral and --data-dir",
                "--ephemeral --data-dir x               | Exactly one of --ephemeral and --data-dir",
                "--ephemeral --kafka-port               | --kafka-port needs a value",
                "--ephemeral --kafka-port 70000         | --kafka-port needs a port between 0 and 65535, not 70000",
                "--ephemeral --postgres-port fast       | --postgres-port needs a port between 0 and 65535, not fast",
                "--ephemeral --colour                   | Unknown argument --colour",
            })
    void wrongArgumentsAreTold(String arguments, String message) {
        // When, Then
        assertThatThrownBy(() -> InfrastructureOptions.parse(List.of(arguments.split(" ", -1))))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageStartingWith(message);
    }
}
