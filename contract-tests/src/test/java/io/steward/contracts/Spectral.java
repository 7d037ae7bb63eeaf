package io.steward.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The linter, installed by npm as its lock file says. */
final class Spectral {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path HOME = Path.of("target/spectral");
    private static final int SECONDS = 300;

    private static boolean installed;

    private Spectral() {}

    /**
     * Lints a document.
     *
     * @param name under which the rule set knows it
     * @return every error and warning; empty where the document is clean
     */
    static String lint(String name, Path document) {
        install();
        copy(document, HOME.resolve(name));
        Outcome outcome = run(List.of(
                "node",
                "node_modules/@stoplight/spectral-cli/dist/index.js",
                "lint",
                "--ruleset",
                "ruleset.yaml",
                "--fail-severity",
                "warn",
                "--display-only-failures",
                "--quiet",
                name));
        return outcome.status() == 0 ? "" : outcome.output();
    }

    private static synchronized void install() {
        if (installed) {
            return;
        }
        for (String file : List.of("package.json", "package-lock.json", "ruleset.yaml")) {
            copy(SOURCES.resolve(file), HOME.resolve(file));
        }
        Outcome outcome = run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        if (outcome.status() != 0) {
            throw new AssertionError("npm ci failed:\n" + outcome.output());
        }
        installed = true;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Outcome(int status, String output) {}

    private static Outcome run(List<String> command) {
        try {
            Path log = Files.createTempFile(HOME, "run", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command.getFirst() + " did not end:\n" + Files.readString(log));
            }
            return new Outcome(process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException("is Node.js installed?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
