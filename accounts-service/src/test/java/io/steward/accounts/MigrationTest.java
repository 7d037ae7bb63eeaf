package io.steward.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.testing.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The migrations by themselves, in a database that belongs to an ordinary role, as in production. */
@QuarkusTest
class MigrationTest {

    private static final String NAME = "accounts_migration_test";

    @BeforeEach
    void anEmptyDatabaseOfAnOrdinaryRole() {
        drop();
        Database.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + NAME + "'");
        Database.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
    }

    @AfterEach
    void drop() {
        Database.execute("DROP DATABASE IF EXISTS " + NAME + " WITH (FORCE)");
        Database.execute("DROP ROLE IF EXISTS " + NAME);
    }

    @Test
    void anEmptyDatabaseIsMigratedByItsOwner() throws SQLException {
        migrate("latest");

        assertThat(query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"))
                .contains("accounts", "contacts", "outbox", "inbox", "dead_letters", "idempotency_keys");
    }

    @Test
    void rowsOfEveryEarlierVersionSurvive() throws SQLException {
        migrate("001");
        update("""
                INSERT INTO accounts (id, external_id, name, segment, stage, version, created_at, updated_at)
                VALUES (uuidv7(), 'crm-1', 'Acme', 'SMB', 'ADOPTION', 3, now(), now()),
                       (uuidv7(), 'crm-2', 'Beta', NULL, 'ADOPTION', 1, now(), now())""");

        migrate("latest");

        assertThat(query("SELECT external_id || ' ' || name || ' ' || version || ' ' || band FROM accounts ORDER BY 1"))
                .containsExactly("crm-1 Acme 3 UNKNOWN", "crm-2 Beta 1 UNKNOWN");
        assertThat(query("SELECT external_id FROM accounts WHERE segment_pinned"))
                .containsExactly("crm-1");
        assertThat(query("SELECT to_stage || ' ' || cause FROM stage_changes"))
                .containsExactly("ADOPTION CREATED", "ADOPTION CREATED");
    }

    @Test
    void everyConstraintAndIndexHasAName() throws SQLException {
        migrate("latest");

        assertThat(query("""
                SELECT conname FROM pg_constraint
                 WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
                   AND conrelid <> 'flyway_schema_history'::regclass
                   AND conname !~ '^(pk|fk|uq|ck)_'""")).isEmpty();
        assertThat(query("""
                SELECT indexname FROM pg_indexes
                 WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
                   AND indexname !~ '^(pk|ix|uq)_'""")).isEmpty();
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(url(), NAME, NAME)
                .locations("db/platform", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private static void update(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), NAME, NAME);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url(), NAME, NAME);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }

    private static String url() {
        return Database.jdbcUrl().replace(Database.name(), NAME);
    }
}
