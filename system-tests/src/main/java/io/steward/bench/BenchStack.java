package io.steward.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The stack that is measured: one of its own on free ports, with the demo portfolio, or one that runs already. */
final class BenchStack implements AutoCloseable {
    private static final int START_LIMIT_SECONDS = 600;

    private final Path root;
    private final Path data;
    private final boolean own;
    private final JsonNode addresses;

    private BenchStack(Path root, Path data, boolean own) {
        this.root = root;
        this.data = data;
        this.own = own;
        Path file = data.resolve("stack.json");
        try {
            this.addresses = Http.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new BenchmarkException("No stack is ready in %s: start one with ./steward up.".formatted(data), e);
        }
    }

    /** Starts a stack for the benchmarks alone: JVMs with the full compiler, a temporary data directory. */
    static BenchStack start(Path root) {
        try {
            Path data = Files.createTempDirectory("steward-bench-");
            try {
                steward(root, data, "up", "-d", "--ports", "auto", "--optimised");
                return new BenchStack(root, data, true);
            } catch (RuntimeException e) {
                steward(root, data, "down");
                delete(data);
                throw e;
            }
        } catch (IOException e) {
            throw new BenchmarkException("No temporary directory could be made: " + e.getMessage(), e);
        }
    }

    /** Takes a stack that runs already, as it is. */
    static BenchStack running(Path root, Path data) {
        return new BenchStack(root, data, false);
    }

    /** Whether it was started for the benchmarks, with JVMs as in production. */
    boolean isOwn() {
        return own;
    }

    /** Base URL of {@code gateway}, {@code accounts}, {@code health} … */
    String url(String name) {
        return addresses.required(name).textValue();
    }

    /** {@code Authorization} of the admin. */
    String admin() {
        return bearer("grant_type=password&client_id=steward-console&username=ada&password=ada");
    }

    /** {@code Authorization} of the demo integration. */
    String integration() {
        return bearer("grant_type=client_credentials&client_id=demo-integration&client_secret=demo-integration");
    }

    /** Process id of a service, as the launcher has recorded it. */
    long pid(String module) {
        Path file = data.resolve("run").resolve(module + ".pid");
        try {
            return Long.parseLong(Files.readString(file).strip().split(" ", 2)[0]);
        } catch (IOException e) {
            throw new BenchmarkException(file + " does not tell the process of " + module, e);
        }
    }

    private String bearer(String form) {
        JsonNode answer = Http.postForm(url("issuer") + "/protocol/openid-connect/token", form);
        return "Bearer " + answer.required("access_token").textValue();
    }

    @Override
    public void close() {
        if (own) {
            steward(root, data, "down");
            delete(data);
        }
    }

    private static void steward(Path root, Path data, String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("steward").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data-dir", data.toString()));
        try {
            // Progress goes to standard error: standard output is for the table alone.
            ProcessBuilder builder = new ProcessBuilder(
                            Stream.concat(Stream.of("sh", "-c", "exec \"$@\" >&2", "sh"), command.stream())
                                    .toList())
                    .directory(root.toFile())
                    .inheritIO();
            // A few callers ask for all that there is: what is measured is the services, not their limits.
            builder.environment().put("STEWARD_RATE_LIMIT_ENABLED", "false");
            Process process = builder.start();
            if (!process.waitFor(START_LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new BenchmarkException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new BenchmarkException(String.join(" ", command) + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BenchmarkException(directory + " could not be deleted: " + e.getMessage(), e);
        }
    }
}
