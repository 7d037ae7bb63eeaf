package io.steward.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The official Segment library for Node, driven by a script that sends the calls it is given. */
final class SegmentLibrary {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path HOME = Path.of("target/segment");

    private static boolean installed;

    private SegmentLibrary() {}

    /**
     * Sends calls and waits until the library has flushed them.
     *
     * @param calls a JSON list of {@code [method, message]}
     * @return what the library reported: one line a delivered call
     */
    static List<String> send(String host, String writeKey, String calls) {
        install();
        return run(List.of("node", "send.mjs", host, writeKey, calls)).lines().toList();
    }

    private static synchronized void install() {
        if (installed) {
            return;
        }
        try {
            Files.createDirectories(HOME);
            for (String file : List.of("package.json", "package-lock.json", "send.mjs")) {
                Files.copy(SOURCES.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        installed = true;
    }

    private static String run(List<String> command) {
        try {
            Path log = Files.createTempFile(HOME, "run", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            String output = Files.readString(log);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(command.getFirst() + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("is Node.js installed?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
