package io.steward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchivesTest {
    @TempDir
    Path directory;

    private Path programs;
    private ClassArchives archives;

    @BeforeEach
    void build() throws IOException {
        programs = Files.createDirectories(directory.resolve("quarkus-app/lib"));
        Files.writeString(programs.resolve("service.jar"), "one");
        archives = new ClassArchives(directory.resolve("cds"));
    }

    @Test
    void theSameJarsKeepTheirArchive() throws IOException {
        // Given
        Path first = Files.createFile(archive());

        // When
        Path second = archive();

        // Then
        assertThat(second).isEqualTo(first).exists();
    }

    @Test
    void changedJarsGetAnotherArchiveAndTheOldOneGoes() throws IOException {
        // Given
        Path old = Files.createFile(archive());
        Path ofAnother = Files.createFile(directory.resolve("cds/accounts-other-0123456789ab.jsa"));
        Files.writeString(programs.resolve("service.jar"), "another");

        // When
        Path fresh = archive();

        // Then
        assertThat(fresh).isNotEqualTo(old);
        assertThat(old).doesNotExist();
        assertThat(ofAnother).exists();
    }

    private Path archive() throws IOException {
        return archives.options("accounts", programs).stream()
                .filter(option -> option.startsWith("-XX:SharedArchiveFile="))
                .map(option -> Path.of(option.substring("-XX:SharedArchiveFile=".length())))
                .findFirst()
                .orElseThrow();
    }
}
