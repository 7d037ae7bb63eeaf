package io.steward.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data directories of test runs. Each names its owner, so that the next run can clear away what a killed one has left:
 * the files, and a PostgreSQL that is still running on them.
 */
final class TemporaryDirectories {
    private static final String PREFIX = "steward-infrastructure-";
    private static final String OWNER = "owner";

    private TemporaryDirectories() {}

    static Path create() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        clearAbandoned(parent);
        Path directory = Files.createTempDirectory(parent, PREFIX);
        ProcessIdentity.current().write(directory.resolve(OWNER));
        return directory;
    }

    static void delete(Path directory) {
        try {
            Trees.delete(directory);
        } catch (IOException e) {
            System.getLogger(TemporaryDirectories.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} stays behind: {1}", directory, e.getMessage());
        }
    }

    private static void clearAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path candidate : candidates) {
                boolean abandoned = ProcessIdentity.read(candidate.resolve(OWNER))
                        .map(owner -> owner.find().isEmpty())
                        .orElse(false);
                if (abandoned) {
                    EmbeddedPostgres.stopLeftover(candidate.resolve("postgres"));
                    delete(candidate);
                }
            }
        }
    }
}
