package io.steward.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {
    @TempDir
    Path directory;

    @Test
    void aRecordedProcessIsFoundAgain() throws IOException {
        // Given
        Path file = directory.resolve("run/own.pid");
        ProcessIdentity.current().write(file);

        // When
        Optional<ProcessHandle> found = ProcessIdentity.read(file).flatMap(ProcessIdentity::find);

        // Then
        assertThat(found).contains(ProcessHandle.current());
    }

    @Test
    void anotherProcessWithTheSamePidIsNotTaken() {
        // Given
        ProcessIdentity own = ProcessIdentity.current();
        ProcessIdentity earlier = new ProcessIdentity(own.pid(), own.startedAt().minusSeconds(1));

        // When
        Optional<ProcessHandle> found = earlier.find();

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void aTornFileNamesNobody() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("torn.pid"), "123");

        // When
        Optional<ProcessIdentity> identity = ProcessIdentity.read(file);

        // Then
        assertThat(identity).isEmpty();
    }
}
