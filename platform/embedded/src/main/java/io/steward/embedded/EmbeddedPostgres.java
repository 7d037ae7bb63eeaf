package io.steward.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own, with the databases and roles of every service. Each role has to give its password,
 * as in production. The server runs in a session of its own: a Ctrl-C in the terminal must not reach it before the
 * services are down.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String SUPERUSER = "postgres";
    public static final String SUPERUSER_PASSWORD = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresBinaries binaries;
    private final Path data;
    private final int port;
    private final Process server;

    private EmbeddedPostgres(PostgresBinaries binaries, Path data, int port, Process server) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the server on a data directory, which is made at the first start, and stops one that an earlier process
     * has left behind there.
     *
     * @param directory holds the data directory {@code data} and the server's log
     * @param port 0 for any free one
     * @param durability what a crash of this machine may cost
     */
    public static EmbeddedPostgres start(Path directory, int port, Durability durability) {
        try {
            Path data = directory.toAbsolutePath().resolve("data");
            Path log = Files.createDirectories(directory).resolve("postgres.log");
            PostgresBinaries binaries = PostgresBinaries.unpack();
            stopLeftover(binaries, data);
            if (!Files.exists(data.resolve("postgresql.conf"))) {
                initialise(binaries, data, log);
            }
            int actualPort = FreePorts.orAny(port);
            Process server = launch(serverCommand(binaries, data, actualPort, durability), log);
            EmbeddedPostgres postgres = new EmbeddedPostgres(binaries, data, actualPort, server);
            postgres.awaitReady(log);
            postgres.createDatabases();
            return postgres;
        } catch (IOException | SQLException e) {
            throw new InfrastructureException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    /** JDBC address of one database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        if (server.isAlive()) {
            stop(binaries, data);
        }
    }

    /**
     * Stops a server that outlived the process which had started it, if there is one.
     *
     * @param directory as given to {@link #start}
     */
    public static void stopLeftover(Path directory) throws IOException {
        stopLeftover(PostgresBinaries.unpack(), directory.toAbsolutePath().resolve("data"));
    }

    private static void stopLeftover(PostgresBinaries binaries, Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (leftover(data, pidFile).isPresent()) {
            stop(binaries, data);
        } else {
            // The pid may belong to another program by now, and PostgreSQL would refuse to start because of it.
            Files.delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> leftover(Path data, Path pidFile) throws IOException {
        String pid = Files.readAllLines(pidFile).getFirst().strip();
        Path commandLine = Path.of("/proc", pid, "cmdline");
        if (!Files.isReadable(commandLine)) {
            return Optional.empty();
        }
        List<String> arguments = List.of(Files.readString(commandLine).split("\0", -1));
        return arguments.contains(data.toString())
                ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private static void initialise(PostgresBinaries binaries, Path data, Path log) throws IOException {
        // A first start that was killed half-way leaves an unusable directory behind.
        Trees.delete(data);
        Path fresh = data.resolveSibling("data.initialising");
        Trees.delete(fresh);
        Path password = Files.writeString(data.resolveSibling("superuser-password"), SUPERUSER_PASSWORD);
        run(
                List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + fresh,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--no-sync",
                        "--no-instructions"),
                log);
        Files.delete(password);
        Files.move(fresh, data);
    }

    private static List<String> serverCommand(PostgresBinaries binaries, Path data, int port, Durability durability) {
        List<String> command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", data.toString()));
        command.addAll(List.of("-p", Integer.toString(port)));
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=localhost",
                "unix_socket_directories=",
                "timezone=UTC",
                "log_timezone=UTC",
                "max_connections=300",
                "shared_buffers=64MB",
                // Compiling a query costs a local machine more than it saves.
                "jit=off"));
        settings.addAll(
                switch (durability) {
                    case KEPT -> List.of("fsync=on", "synchronous_commit=on");
                    case THROWN_AWAY -> List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
                });
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private void awaitReady(Path log) throws IOException, SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection probe = connect("postgres")) {
                probe.isValid(1);
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive()) {
                    throw new IOException("the server ended, see " + log, notYet);
                }
                if (System.nanoTime() > deadline) {
                    close();
                    throw new IOException("no answer within " + PATIENCE.toSeconds() + " s, see " + log, notYet);
                }
                pause();
            }
        }
    }

    private void createDatabases() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String name : Services.DATABASES) {
                createDatabase(statement, name);
            }
        }
    }

    private static void createDatabase(Statement statement, String name) throws SQLException {
        try (ResultSet database =
                statement.executeQuery("SELECT FROM pg_database WHERE datname = '%s'".formatted(name))) {
            if (database.next()) {
                return;
            }
        }
        // The role may be there already: a start can be killed between the two statements.
        statement.execute(
                "DO $$ BEGIN CREATE ROLE %1$s LOGIN PASSWORD '%1$s'; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
                        .formatted(name));
        statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(name));
        statement.execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER_PASSWORD);
    }

    private static void stop(PostgresBinaries binaries, Path data) {
        try {
            run(
                    List.of(binaries.program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30"),
                    data.resolveSibling("postgres.log"));
        } catch (IOException e) {
            throw new InfrastructureException("PostgreSQL in " + data + " did not stop: " + e.getMessage(), e);
        }
    }

    private static void run(List<String> command, Path log) throws IOException {
        try {
            Process process = launch(command, log);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not end, see " + log);
            }
            if (process.exitValue() != 0) {
                throw new IOException(command.getFirst() + " failed, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), e);
        }
    }

    private static Process launch(List<String> command, Path log) throws IOException {
        List<String> detached = new ArrayList<>(List.of("setsid"));
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root: in a user namespace of its own it is nobody.
            detached.addAll(List.of("unshare", "-U"));
        }
        detached.addAll(command);
        File output = log.toFile();
        return new ProcessBuilder(detached)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was starting", e);
        }
    }
}
