package io.steward.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path directory;

    @Test
    void dataOutliveARestartAndAServerThatWasLeftBehind() throws Exception {
        // Given
        EmbeddedPostgres first = EmbeddedPostgres.start(directory, 0, Durability.KEPT);
        execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        long leftBehind = Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                .getFirst()
                .strip());

        // When
        try (EmbeddedPostgres second = EmbeddedPostgres.start(directory, 0, Durability.KEPT)) {

            // Then
            assertThat(answer(second, "SELECT answer FROM kept")).isEqualTo("42");
            assertThat(answer(second, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(second, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ProcessHandle.of(leftBehind).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }

    @Test
    void aPidFileThatNamesSomebodyElseIsNoObstacle() throws Exception {
        // Given
        EmbeddedPostgres.start(directory, 0, Durability.KEPT).close();
        Files.writeString(
                directory.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        // When
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0, Durability.KEPT)) {

            // Then
            assertThat(answer(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("accounts"), "accounts", "accounts");
    }
}
