package io.steward.local;

import io.steward.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/** Keycloak skips a realm that it has already imported: a changed realm file therefore gets an empty database. */
final class RealmDatabase {
    private final Layout layout;

    RealmDatabase(Layout layout) {
        this.layout = layout;
    }

    void emptyIfRealmChanged(EmbeddedPostgres postgres) throws IOException {
        byte[] realm = Files.readAllBytes(layout.realmFile());
        String now = HexFormat.of().formatHex(ClassArchives.sha256().digest(realm));
        Path file = layout.realmFingerprint();
        boolean changed = Files.exists(file) && !Files.readString(file).equals(now);
        if (changed) {
            empty(postgres);
        }
        Files.writeString(file, now);
    }

    private static void empty(EmbeddedPostgres postgres) {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, EmbeddedPostgres.SUPERUSER_PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE keycloak WITH (FORCE)");
            statement.execute("CREATE DATABASE keycloak OWNER keycloak");
        } catch (SQLException e) {
            throw new StackException("The changed realm could not be taken over: " + e.getMessage(), e);
        }
    }
}
