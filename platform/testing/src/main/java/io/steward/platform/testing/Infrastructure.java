package io.steward.platform.testing;

import java.util.Optional;

/**
 * Addresses of the PostgreSQL server and the Kafka broker of this test JVM. They stand in system properties because
 * Quarkus loads test classes by several class loaders, each with static fields of its own.
 */
record Infrastructure(
        String postgresHost, int postgresPort, String postgresUser, String postgresPassword, String kafka) {

    private static final String PREFIX = "steward.test.infrastructure.";

    /** Starts both on the first call: in containers where a Docker engine answers, else embedded. */
    static synchronized Infrastructure running() {
        return known().orElseGet(() -> {
            Infrastructure started = Containers.areAvailable() ? Containers.start() : EmbeddedInfrastructure.start();
            started.remember();
            return started;
        });
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgresHost + ":" + postgresPort + "/" + database;
    }

    private static Optional<Infrastructure> known() {
        return Optional.ofNullable(get("kafka"))
                .map(kafka -> new Infrastructure(
                        get("postgres.host"),
                        Integer.parseInt(get("postgres.port")),
                        get("postgres.user"),
                        get("postgres.password"),
                        kafka));
    }

    private void remember() {
        System.setProperty(PREFIX + "postgres.host", postgresHost);
        System.setProperty(PREFIX + "postgres.port", Integer.toString(postgresPort));
        System.setProperty(PREFIX + "postgres.user", postgresUser);
        System.setProperty(PREFIX + "postgres.password", postgresPassword);
        System.setProperty(PREFIX + "kafka", kafka);
    }

    private static String get(String name) {
        return System.getProperty(PREFIX + name);
    }
}
