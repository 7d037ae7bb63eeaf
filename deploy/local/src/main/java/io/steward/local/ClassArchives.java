package io.steward.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Class data archives, which halve the start of a JVM. The JVM writes one at its first clean end and never again, even
 * when the jars have changed: so its name carries a hash of the jars, and archives of older jars are deleted.
 */
final class ClassArchives {
    private final Path directory;

    ClassArchives(Path directory) {
        this.directory = directory;
    }

    /** JVM options that use, and the first time make, the archive for everything below a directory. */
    List<String> options(String process, Path programs) throws IOException {
        Files.createDirectories(directory);
        Path archive = directory.resolve(process + "-" + fingerprint(programs) + ".jsa");
        try (DirectoryStream<Path> older = Files.newDirectoryStream(directory, process + "-????????????.jsa")) {
            for (Path old : older) {
                if (!old.equals(archive)) {
                    Files.deleteIfExists(old);
                }
            }
        }
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                // A missing or unfitting archive costs time and nothing else: no word about it in a service's log.
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=error:stderr");
    }

    /** Names, sizes and times of the jars: the JVM checks the same before it trusts an archive. */
    private static String fingerprint(Path programs) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(programs)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                String line = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
