package io.steward.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every mail that arrived, in the order of arrival. Each is a file ({@code .eml}) before its sender is told that it
 * was accepted, so that no restart loses one.
 */
final class Mailbox {
    private static final String SUFFIX = ".eml";
    private static final String RECIPIENT = "Delivered-To: ";

    private final Path directory;
    private final Clock clock;
    private final List<ReceivedMail> mails = new ArrayList<>();
    private long arrivals;

    private Mailbox(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Opens a directory, which is made if need be, with the mails of earlier runs. */
    static Mailbox open(Path directory, Clock clock) throws IOException {
        Mailbox mailbox = new Mailbox(Files.createDirectories(directory), clock);
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> kept = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            for (Path file : kept) {
                mailbox.mails.add(read(file));
            }
        }
        mailbox.arrivals = mailbox.mails.stream()
                .mapToLong(mail -> sequence(mail.id()))
                .max()
                .orElse(0);
        return mailbox;
    }

    /** Keeps one mail for one recipient. */
    synchronized ReceivedMail deliver(String recipient, byte[] raw) throws IOException {
        Instant now = clock.instant();
        String id = "%012d-%d".formatted(arrivals + 1, now.toEpochMilli());
        ByteArrayOutputStream file = new ByteArrayOutputStream(raw.length + 100);
        file.writeBytes((RECIPIENT + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
        file.writeBytes(raw);
        ReceivedMail mail =
                ReceivedMail.parse(id, Instant.ofEpochMilli(now.toEpochMilli()), recipient, file.toByteArray());
        Path half = Files.write(directory.resolve(id + ".part"), file.toByteArray());
        Files.move(half, directory.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        arrivals++;
        mails.add(mail);
        return mail;
    }

    /** The mails to one address, or all; newest first. */
    synchronized List<ReceivedMail> list(Optional<String> to) {
        return mails.reversed().stream()
                .filter(mail -> to.isEmpty() || mail.to().equalsIgnoreCase(to.get()))
                .toList();
    }

    synchronized Optional<ReceivedMail> find(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    /** Throws every mail away; the numbering goes on. */
    synchronized void clear() throws IOException {
        for (ReceivedMail mail : mails) {
            Files.deleteIfExists(directory.resolve(mail.id() + SUFFIX));
        }
        mails.clear();
    }

    private static ReceivedMail read(Path file) throws IOException {
        byte[] raw = Files.readAllBytes(file);
        String firstLine =
                new String(raw, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        if (!firstLine.startsWith(RECIPIENT)) {
            throw new IOException(file + " is not a mail that was kept here: its first line names no recipient");
        }
        String id = file.getFileName().toString().replace(SUFFIX, "");
        Instant receivedAt = Instant.ofEpochMilli(Long.parseLong(id.substring(id.indexOf('-') + 1)));
        return ReceivedMail.parse(id, receivedAt, firstLine.substring(RECIPIENT.length()), raw);
    }

    private static long sequence(String id) {
        return Long.parseLong(id.substring(0, id.indexOf('-')));
    }
}
