package io.steward.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.embedded.ProcessIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    private static final Duration GRACE = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void anotherLauncherFindsTheProcess() throws IOException {
        // Given
        Process process = start("sleeper", "sleep", "60");

        // When
        Optional<ProcessHandle> found = new Processes(directory.resolve("run")).find("sleeper");

        // Then
        assertThat(found).contains(process.toHandle());
    }

    @Test
    void aStoppedProcessIsGoneAndForgotten() throws Exception {
        // Given
        Process process = start("sleeper", "sleep", "60");

        // When
        processes().stop(List.of("sleeper"), GRACE);

        // Then
        assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(processes().recorded()).isEmpty();
    }

    @Test
    void aProcessThatDoesNotListenIsEndedByForce() throws Exception {
        // Given
        Process process =
                start("deaf", "bash", "-c", "trap '' TERM; echo deaf; while true; do read -t 1 < /dev/zero; done");
        Path log = directory.resolve("deaf.log");
        while (!LogTail.lines(log, 1).equals(List.of("deaf"))) {
            Thread.onSpinWait();
        }

        // When
        processes().stop(List.of("deaf"), Duration.ofMillis(200));

        // Then
        assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aProcessThatOnlyHasTheSamePidIsLeftAlone() throws Exception {
        // Given
        Process stranger = start("stranger", "sleep", "60");
        ProcessIdentity earlier = ProcessIdentity.of(stranger.toHandle())
                .map(now -> new ProcessIdentity(now.pid(), now.startedAt().minusSeconds(60)))
                .orElseThrow();
        processes().record("accounts-service", earlier);

        // When
        processes().stop(List.of("accounts-service"), GRACE);

        // Then
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void theTerminalsInterruptDoesNotReachAProcess() throws Exception {
        // When
        Process process = start("sleeper", "sleep", "60");

        // Then
        Process session = new ProcessBuilder("ps", "-o", "sid=", "-p", Long.toString(process.pid())).start();
        assertThat(new String(session.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo(Long.toString(process.pid()));
    }

    private Process start(String name, String... command) throws IOException {
        Process process = processes().start(name, List.of(command), Map.of(), directory.resolve(name + ".log"));
        started.add(process);
        return process;
    }

    private Processes processes() {
        return new Processes(directory.resolve("run"));
    }
}
