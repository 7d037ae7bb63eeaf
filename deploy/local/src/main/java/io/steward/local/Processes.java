package io.steward.local;

import io.steward.embedded.ProcessIdentity;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The processes of one stack, each recorded in a file with pid and start time: whoever comes later, in whichever
 * process, finds exactly these and no other that got a pid of theirs.
 */
final class Processes {
    private static final String SUFFIX = ".pid";
    private static final Duration POLL = Duration.ofMillis(50);

    private final Path directory;

    Processes(Path directory) {
        this.directory = directory;
    }

    /** Starts a process in a session of its own, so that a Ctrl-C in the terminal reaches only the launcher. */
    Process start(String name, List<String> command, Map<String, String> environment, Path log) throws IOException {
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(detached)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Optional<ProcessIdentity> identity = ProcessIdentity.of(process.toHandle());
        if (identity.isPresent()) {
            identity.get().write(file(name));
        }
        return process;
    }

    /** Records a process that is already there. */
    void record(String name, ProcessIdentity identity) throws IOException {
        identity.write(file(name));
    }

    void forget(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    Optional<ProcessHandle> find(String name) {
        return ProcessIdentity.read(file(name)).flatMap(ProcessIdentity::find);
    }

    /** Names of all recorded processes, dead or alive. */
    List<String> recorded() throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
                files.forEach(file -> names.add(file.getFileName().toString().replace(SUFFIX, "")));
            }
        }
        return names;
    }

    /** Asks all of them to end, and ends those by force that have not done so within the grace period. */
    void stop(Collection<String> names, Duration grace) throws IOException {
        List<ProcessHandle> alive =
                names.stream().map(this::find).flatMap(Optional::stream).toList();
        alive.forEach(ProcessHandle::destroy);
        awaitEnd(alive, grace);
        alive.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(alive, grace);
        for (String name : names) {
            forget(name);
        }
    }

    /** SIGKILL, as in a crash; false when there was nothing to kill. */
    boolean kill(String name) throws IOException {
        Optional<ProcessHandle> process = find(name);
        process.ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd(process.stream().toList(), Duration.ofSeconds(10));
        forget(name);
        return process.isPresent();
    }

    /** Waits until none of them lives any more, or until the time is over. */
    static void awaitEnd(List<ProcessHandle> processes, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (processes.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            try {
                TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }
}
