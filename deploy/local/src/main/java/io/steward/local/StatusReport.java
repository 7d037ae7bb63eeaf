package io.steward.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table of all processes: whether they run, whether they are ready, what memory they take. */
final class StatusReport {
    private final Layout layout;
    private final Progress progress;
    private final Processes processes;

    StatusReport(Layout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
        this.processes = new Processes(layout.processes());
    }

    /** Exit code 0 if everything is ready, 1 otherwise. */
    int run() throws IOException {
        Optional<StackAddresses> addresses = StackAddresses.read(layout.addresses());
        List<Row> rows = rows(addresses);
        progress.say("  %-22s %-9s %8s %9s  %s".formatted("process", "state", "pid", "memory", "address"));
        rows.forEach(row -> progress.say(row.line()));
        long total = rows.stream().mapToLong(Row::kilobytes).sum() + postgresKilobytes();
        progress.say("  %-22s %-9s %8s %6d MB".formatted("all, with PostgreSQL", "", "", total / 1024));
        return rows.stream().allMatch(row -> row.state().equals("ready")) ? 0 : 1;
    }

    private List<Row> rows(Optional<StackAddresses> addresses) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Readiness readiness = new Readiness()) {
            rows.add(row(
                    Supervisor.NAME,
                    addresses.map(known -> URI.create(known.mailbox() + "/api/messages")),
                    addresses.map(known -> "PostgreSQL %d, Kafka %d, SMTP %d, mailbox %d"
                            .formatted(
                                    known.port("postgres"),
                                    known.port("kafka"),
                                    known.port("smtp"),
                                    known.port("mailbox"))),
                    readiness));
            rows.add(row(
                    KeycloakProcess.NAME,
                    addresses.map(Readiness::ofKeycloak),
                    addresses.map(StackAddresses::keycloak),
                    readiness));
            for (StewardService service : StewardService.values()) {
                rows.add(row(
                        service.module(),
                        addresses.map(known -> Readiness.of(known, service)),
                        addresses.map(known -> known.url(service)),
                        readiness));
            }
        }
        return rows;
    }

    private Row row(String name, Optional<URI> check, Optional<String> address, Readiness readiness)
            throws IOException {
        Optional<ProcessHandle> process = processes.find(name);
        if (process.isEmpty()) {
            return new Row(name, "down", Optional.empty(), 0, "");
        }
        boolean ready = check.map(readiness::isReady).orElse(false);
        long pid = process.get().pid();
        return new Row(name, ready ? "ready" : "not ready", Optional.of(pid), kilobytes(pid), address.orElse(""));
    }

    /** The launcher's PostgreSQL processes; what several share is counted once. */
    private long postgresKilobytes() throws IOException {
        Path pidFile = layout.data().resolve("postgres/data/postmaster.pid");
        if (!Files.exists(pidFile)) {
            return 0;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        Optional<ProcessHandle> postmaster = ProcessHandle.of(pid);
        if (postmaster.isEmpty()) {
            return 0;
        }
        List<ProcessHandle> children = postmaster.get().descendants().toList();
        long kilobytes = kilobytes(pid);
        for (ProcessHandle child : children) {
            kilobytes += kilobytes(child.pid());
        }
        return kilobytes;
    }

    /** Proportional set size: shared pages are divided among those who share them. */
    private static long kilobytes(long pid) throws IOException {
        Path memory = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        if (!Files.isReadable(memory)) {
            return 0;
        }
        return Files.readAllLines(memory).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line ->
                        Long.parseLong(Arrays.asList(line.split("\\s+", -1)).get(1)))
                .sum();
    }

    private record Row(String name, String state, Optional<Long> pid, long kilobytes, String address) {
        String line() {
            return "  %-22s %-9s %8s %6d MB  %s"
                    .formatted(name, state, pid.map(Object::toString).orElse("-"), kilobytes / 1024, address);
        }
    }
}
