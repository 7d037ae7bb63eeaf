package io.steward.embedded;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL, Kafka and, where wanted, SMTP with its mailbox: started together, stopped in reverse order. */
public final class RunningInfrastructure implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final Optional<MailCatcher> mail;

    private RunningInfrastructure(EmbeddedPostgres postgres, EmbeddedKafka kafka, Optional<MailCatcher> mail) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.mail = mail;
    }

    /** Starts everything on subdirectories of {@code root}; what had started is stopped again if a part fails. */
    public static RunningInfrastructure start(InfrastructureOptions options, Path root) {
        Deque<AutoCloseable> started = new ArrayDeque<>();
        CompletableFuture<EmbeddedPostgres> database = CompletableFuture.supplyAsync(
                () -> EmbeddedPostgres.start(root.resolve("postgres"), options.postgresPort(), options.durability()));
        boolean complete = false;
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(root.resolve("kafka"), options.kafkaPort());
            started.push(kafka);
            Optional<MailCatcher> mail = options.mail()
                    ? Optional.of(MailCatcher.start(root.resolve("mail"), options.smtpPort(), options.mailboxPort()))
                    : Optional.empty();
            mail.ifPresent(started::push);
            RunningInfrastructure running = new RunningInfrastructure(database.join(), kafka, mail);
            complete = true;
            return running;
        } catch (CompletionException e) {
            throw e.getCause() instanceof InfrastructureException cause ? cause : e;
        } finally {
            if (!complete) {
                started.forEach(RunningInfrastructure::closeQuietly);
                database.handle((postgres, _) -> Optional.ofNullable(postgres))
                        .join()
                        .ifPresent(EmbeddedPostgres::close);
            }
        }
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    public EmbeddedKafka kafka() {
        return kafka;
    }

    /** The mail server; empty when it was not asked for. */
    public Optional<MailCatcher> mail() {
        return mail;
    }

    /** What a client has to know, as the READY line tells it. */
    public Map<String, Object> addresses() {
        Map<String, Object> addresses = new LinkedHashMap<>();
        addresses.put("host", "localhost");
        addresses.put("postgresPort", postgres.port());
        addresses.put("jdbcUrl", postgres.jdbcUrl("postgres"));
        addresses.put("superuser", EmbeddedPostgres.SUPERUSER);
        addresses.put("superuserPassword", EmbeddedPostgres.SUPERUSER_PASSWORD);
        addresses.put("kafkaBootstrapServers", kafka.bootstrapServers());
        mail.ifPresent(catcher -> {
            addresses.put("smtpPort", catcher.smtpPort());
            addresses.put("mailboxPort", catcher.mailboxPort());
        });
        return addresses;
    }

    @Override
    public void close() {
        mail.ifPresent(MailCatcher::close);
        try {
            kafka.close();
        } finally {
            postgres.close();
        }
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // The first failure is the one to tell; this one is only its echo.
            System.getLogger(RunningInfrastructure.class.getName())
                    .log(System.Logger.Level.DEBUG, "While stopping after a failed start", e);
        }
    }
}
