package io.steward.embedded;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What to start and where. A port of 0 means any free one.
 *
 * @param dataDirectory kept between starts; empty means a fresh one that is deleted at the end, written without fsync
 * @param mail whether the SMTP server and the mailbox page are wanted
 */
public record InfrastructureOptions(
        Optional<Path> dataDirectory, int postgresPort, int kafkaPort, boolean mail, int smtpPort, int mailboxPort) {

    static final String USAGE = "Usage: (--ephemeral | --data-dir DIRECTORY) [--postgres-port N] [--kafka-port N]"
            + " [--smtp [--smtp-port N] [--mailbox-port N]]";

    /** Reads the command line; the message of the exception says what is wrong with it. */
    static InfrastructureOptions parse(List<String> arguments) {
        InfrastructureOptions options = new InfrastructureOptions(Optional.empty(), 0, 0, false, 0, 0);
        boolean ephemeral = false;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            ephemeral |= word.equals("--ephemeral");
            options = options.with(word, words);
        }
        if (ephemeral == options.dataDirectory().isPresent()) {
            throw new InfrastructureException("Exactly one of --ephemeral and --data-dir is needed. " + USAGE);
        }
        return options;
    }

    Durability durability() {
        return dataDirectory.isPresent() ? Durability.KEPT : Durability.THROWN_AWAY;
    }

    private InfrastructureOptions with(String word, Iterator<String> rest) {
        return switch (word) {
            case "--ephemeral" -> this;
            case "--data-dir" ->
                new InfrastructureOptions(
                        Optional.of(Path.of(value(word, rest))), postgresPort, kafkaPort, mail, smtpPort, mailboxPort);
            case "--postgres-port" ->
                new InfrastructureOptions(dataDirectory, port(word, rest), kafkaPort, mail, smtpPort, mailboxPort);
            case "--kafka-port" ->
                new InfrastructureOptions(dataDirectory, postgresPort, port(word, rest), mail, smtpPort, mailboxPort);
            case "--smtp" ->
                new InfrastructureOptions(dataDirectory, postgresPort, kafkaPort, true, smtpPort, mailboxPort);
            case "--smtp-port" ->
                new InfrastructureOptions(dataDirectory, postgresPort, kafkaPort, mail, port(word, rest), mailboxPort);
            case "--mailbox-port" ->
                new InfrastructureOptions(dataDirectory, postgresPort, kafkaPort, mail, smtpPort, port(word, rest));
            default -> throw new InfrastructureException("Unknown argument " + word + ". " + USAGE);
        };
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new InfrastructureException(option + " needs a value. " + USAGE);
        }
        return rest.next();
    }

    private static int port(String option, Iterator<String> rest) {
        String value = value(option, rest);
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, together with the numbers that are no ports.
        }
        throw new InfrastructureException(option + " needs a port between 0 and 65535, not " + value + ".");
    }
}
