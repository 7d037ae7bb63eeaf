package io.steward.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The database of the service under test, by JDBC and as superuser. */
public final class Database {

    private static final String DEADLOCK = "40P01";
    private static final int MOST_DEADLOCKS = 5;

    private static final String NAME = "steward.test.database";

    private Database() {}

    /** Name of the present database. */
    public static String name() {
        return System.getProperty(NAME);
    }

    /** The URL for a client of its own; user and password are the superuser's. */
    public static String jdbcUrl() {
        return Infrastructure.running().jdbcUrl(name());
    }

    /** A connection that the caller closes, for example to hold a lock while the service works. */
    public static Connection connect() {
        return connect(name());
    }

    /**
     * Empties every table but Flyway's.
     *
     * @param kept tables whose rows came with a migration
     */
    public static void truncate(String... kept) {
        Set<String> spared = Set.of(kept);
        String tables = rows("""
                SELECT relname AS tablename FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                   AND relname <> 'flyway_schema_history'""").stream()
                .map(row -> (String) row.get("tablename"))
                .filter(table -> !spared.contains(table))
                .map(table -> '"' + table + '"')
                .collect(Collectors.joining(", "));
        if (!tables.isEmpty()) {
            truncate(tables, MOST_DEADLOCKS);
        }
    }

    /** A consumer that is still at work may hold one of the tables and wait for another: it has its turn, then we. */
    private static void truncate(String tables, int attempts) {
        try {
            execute("TRUNCATE " + tables + " CASCADE");
        } catch (IllegalStateException e) {
            boolean deadlock = e.getCause() instanceof SQLException cause && DEADLOCK.equals(cause.getSQLState());
            if (!deadlock || attempts == 0) {
                throw e;
            }
            truncate(tables, attempts - 1);
        }
    }

    /** Runs a statement; answers how many rows it changed. */
    public static int execute(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, by column name. */
    public static List<Map<String, Object>> rows(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (ResultSet found = statement.executeQuery()) {
                return read(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The count that {@code SELECT count(*) FROM …} gives: {@code from} is what stands behind FROM. */
    public static long count(String from, Object... arguments) {
        return (Long) rows("SELECT count(*) AS count FROM " + from, arguments)
                .getFirst()
                .get("count");
    }

    static void create(Infrastructure infrastructure) {
        String name = "test_" + UUID.randomUUID().toString().substring(0, 8);
        administer(infrastructure, "CREATE DATABASE " + name);
        System.setProperty(NAME, name);
    }

    static void drop() {
        administer(Infrastructure.running(), "DROP DATABASE IF EXISTS " + name() + " WITH (FORCE)");
    }

    private static void administer(Infrastructure infrastructure, String sql) {
        try (Connection connection = DriverManager.getConnection(
                        infrastructure.jdbcUrl("postgres"),
                        infrastructure.postgresUser(),
                        infrastructure.postgresPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String database) {
        Infrastructure infrastructure = Infrastructure.running();
        try {
            return DriverManager.getConnection(
                    infrastructure.jdbcUrl(database), infrastructure.postgresUser(), infrastructure.postgresPassword());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private static List<Map<String, Object>> read(ResultSet found) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        List<Map<String, Object>> rows = new ArrayList<>();
        while (found.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnLabel(i), found.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
