package io.steward.platform.testing;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL and Kafka by Testcontainers. */
final class Containers {

    /** Names other images, for a machine that cannot pull these. */
    private static final String POSTGRES = image("STEWARD_TEST_POSTGRES_IMAGE", "postgres:18");

    private static final String KAFKA = image("STEWARD_TEST_KAFKA_IMAGE", "apache/kafka-native:4.1.0");

    private Containers() {}

    /**
     * Whether a Docker engine listens. Testcontainers' own search takes seconds where there is none;
     * {@code STEWARD_TEST_INFRASTRUCTURE=embedded} passes by an engine that is there.
     */
    static boolean areAvailable() {
        if ("embedded".equals(System.getenv("STEWARD_TEST_INFRASTRUCTURE"))) {
            return false;
        }
        String host = System.getenv("DOCKER_HOST");
        if (host != null && !host.isBlank() && !host.startsWith("unix://")) {
            return true;
        }
        return listens(Path.of(host == null || host.isBlank() ? "/var/run/docker.sock" : host.substring(7)));
    }

    @SuppressWarnings("resource") // the containers end with the JVM, by Testcontainers' own reaper
    static Infrastructure start() {
        PostgreSQLContainer postgres = new PostgreSQLContainer(
                        DockerImageName.parse(POSTGRES).asCompatibleSubstituteFor("postgres"))
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        KafkaContainer kafka =
                new KafkaContainer(DockerImageName.parse(KAFKA).asCompatibleSubstituteFor("apache/kafka-native"));
        postgres.start();
        kafka.start();
        Broker.isContainer(kafka.getContainerId());
        return new Infrastructure(
                postgres.getHost(),
                postgres.getFirstMappedPort(),
                postgres.getUsername(),
                postgres.getPassword(),
                kafka.getBootstrapServers());
    }

    private static boolean listens(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return false;
        }
    }

    private static String image(String variable, String otherwise) {
        String named = System.getenv(variable);
        return named == null || named.isBlank() ? otherwise : named;
    }
}
