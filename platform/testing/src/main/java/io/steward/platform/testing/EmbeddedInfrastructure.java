package io.steward.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL and Kafka in a JVM of their own, because the broker's classes clash with those of a Quarkus process. The
 * child lives until its standard input closes, which happens at the latest when this JVM is gone.
 */
final class EmbeddedInfrastructure {

    private static final String ARTIFACT = "steward-platform-embedded";
    private static final String JAR = ARTIFACT + "-*-all.jar";

    private EmbeddedInfrastructure() {}

    static Infrastructure start() {
        try {
            Process child = new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.to(log().toFile()))
                    .start();
            // The hook also holds on to the process: a collected one would close the pipe that keeps the child alive.
            Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
            Broker.isProcess(child.pid());
            return infrastructure(address(child));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL and Kafka do not start", e);
        }
    }

    private static List<String> command() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                jar().toString(),
                "--ephemeral",
                "--postgres-port",
                "0",
                "--kafka-port",
                "0");
    }

    @SuppressWarnings("resource") // closing the reader would close the child's output and end it
    private static JsonNode address(Process child) throws IOException {
        BufferedReader output = child.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("READY ")) {
                return new ObjectMapper().readTree(line.substring("READY ".length()));
            }
        }
        throw new IOException("the embedded infrastructure ended before it was ready: " + Files.readString(log()));
    }

    private static Infrastructure infrastructure(JsonNode address) {
        return new Infrastructure(
                address.required("host").asText(),
                address.required("postgresPort").asInt(),
                address.required("superuser").asText(),
                address.required("superuserPassword").asText(),
                address.required("kafkaBootstrapServers").asText());
    }

    private static Path log() throws IOException {
        return Files.createDirectories(Path.of("target")).resolve("infrastructure.log");
    }

    /** The jar of this checkout, else the installed one; it is on no class path, so that it is looked for by its place. */
    private static Path jar() throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path built = folder.resolve("platform/embedded/target");
            if (Files.isDirectory(built)) {
                List<Path> found = jars(built);
                if (!found.isEmpty()) {
                    return found.getFirst();
                }
            }
        }
        Path installed = repository().resolve("io/steward/" + ARTIFACT);
        try (Stream<Path> versions = Files.isDirectory(installed) ? Files.list(installed) : Stream.empty()) {
            for (Path version : versions.filter(Files::isDirectory).toList()) {
                List<Path> found = jars(version);
                if (!found.isEmpty()) {
                    return found.getFirst();
                }
            }
        }
        throw new IOException("there is no " + JAR + ": build it by ./mvnw -pl platform/embedded install -DskipTests");
    }

    private static List<Path> jars(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, JAR)) {
            jars.forEach(found::add);
        }
        return found;
    }

    private static Path repository() {
        String named = System.getProperty("maven.repo.local");
        return named == null ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(named);
    }
}
