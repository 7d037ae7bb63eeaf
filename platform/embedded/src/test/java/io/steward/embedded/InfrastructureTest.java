package io.steward.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The infrastructure as other modules use it: a process of its own that ends with its parent. */
class InfrastructureTest {
    private Process process;
    private JsonNode addresses;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Infrastructure.class.getName(),
                        "--ephemeral",
                        "--smtp")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        assertThat(line).startsWith("READY ");
        addresses = new ObjectMapper().readTree(line.substring("READY ".length()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void everyServiceFindsItsDatabaseAndTopics() throws Exception {
        // When
        Map<String, TopicDescription> topics;
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", addresses.get("kafkaBootstrapServers").textValue()))) {
            topics = admin.describeTopics(Set.copyOf(Services.EVENT_TOPICS))
                    .allTopicNames()
                    .get(30, TimeUnit.SECONDS);
        }

        // Then
        assertThat(topics.values()).allMatch(topic -> topic.partitions().size() == 6);
        for (String name : Services.DATABASES) {
            assertThat(login(name, name, name)).isEqualTo(name);
        }
    }

    @Test
    void nobodyEntersAnothersDatabaseOrWithoutThePassword() {
        assertThatThrownBy(() -> login("health", "health", "guess")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> login("health", "accounts", "accounts")).isInstanceOf(SQLException.class);
    }

    @Test
    void everythingEndsWhenTheParentLetsGo() throws Exception {
        // Given
        Set<ProcessHandle> family = process.descendants().collect(Collectors.toSet());
        assertThat(family).isNotEmpty();

        // When
        process.outputWriter().close();

        // Then
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(family).noneMatch(ProcessHandle::isAlive);
    }

    private String login(String database, String user, String password) throws SQLException {
        String url = "jdbc:postgresql://localhost:%d/%s"
                .formatted(addresses.get("postgresPort").intValue(), database);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                ResultSet answer = connection.createStatement().executeQuery("SELECT current_database()")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
