package io.steward.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be recognised later: the pid alone may long belong to somebody else, pid and start time together
 * do not.
 *
 * @param pid process id
 * @param startedAt as the operating system reports it, to the hundredth of a second
 */
public record ProcessIdentity(long pid, Instant startedAt) {

    /** The process behind a handle; empty when it is already gone. */
    public static Optional<ProcessIdentity> of(ProcessHandle handle) {
        return handle.info().startInstant().map(startedAt -> new ProcessIdentity(handle.pid(), startedAt));
    }

    /** This JVM. */
    public static ProcessIdentity current() {
        return of(ProcessHandle.current())
                .orElseThrow(() -> new InfrastructureException("The operating system does not tell when we started."));
    }

    /** The same process, if it still lives; never another one that got its pid. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().startInstant().equals(Optional.of(startedAt)));
    }

    /** Reads what {@link #write} wrote; empty when there is no such file or it does not name a process. */
    public static Optional<ProcessIdentity> read(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ", -1);
            return words.length == 2
                    ? Optional.of(new ProcessIdentity(Long.parseLong(words[0]), Instant.parse(words[1])))
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // A file torn by a crash names nobody: there is nothing that could safely be killed.
            return Optional.empty();
        }
    }

    /** Records this process as {@code <pid> <start time>}. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, pid + " " + startedAt + "\n");
    }
}
