package io.steward.local;

import io.steward.embedded.InfrastructureOptions;
import io.steward.embedded.ProcessIdentity;
import io.steward.embedded.RunningInfrastructure;
import io.steward.local.JavaCommand.Speed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Starts the stack and stays with it until SIGTERM or Ctrl-C. PostgreSQL, Kafka and SMTP run in here: their memory is
 * that of one JVM.
 */
final class Supervisor {
    static final String NAME = "launcher";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    // The log manager forgets levels of loggers that nobody holds.
    private static final Logger ROOT = Logger.getLogger("");

    private final Layout layout;
    private final Progress progress;
    private final List<FirstStart> firstStarts;
    private final Processes processes;
    private final Teardown teardown;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * @param firstStarts loaded in this order when the stack is ready for the first time and not wanted empty
     */
    Supervisor(Layout layout, Progress progress, List<FirstStart> firstStarts) {
        this.layout = layout;
        this.progress = progress;
        this.firstStarts = firstStarts;
        this.processes = new Processes(layout.processes());
        this.teardown = new Teardown(layout, processes, progress);
    }

    int run(Command.Up up) throws IOException {
        if (processes.find(NAME).isPresent()) {
            progress.say("The stack is already running: see ./steward status, or stop it with ./steward down.");
            return 0;
        }
        long started = System.nanoTime();
        teardown.clearLeftovers();
        StackAddresses addresses = up.freePorts() ? StackAddresses.free() : StackAddresses.fixed();
        requireFree(addresses);
        logToFile();
        processes.record(NAME, ProcessIdentity.current());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        startEverything(addresses, up.speed());
        addresses.write(layout.addresses());
        loadOnce(up, addresses);
        Files.createFile(layout.started());
        progress.done("ready", started);
        new Welcome(addresses).lines().forEach(progress::say);
        awaitStop();
        return 0;
    }

    /** What Kafka and the mail server have to say is for the log: the terminal shows the progress. */
    private void logToFile() throws IOException {
        Files.createDirectories(layout.logs());
        FileHandler file = new FileHandler(layout.log("infrastructure").toString(), true);
        file.setFormatter(new SimpleFormatter());
        Arrays.stream(ROOT.getHandlers()).forEach(ROOT::removeHandler);
        ROOT.addHandler(file);
        ROOT.setLevel(Level.WARNING);
    }

    private static void requireFree(StackAddresses addresses) {
        List<String> taken = addresses.taken();
        if (!taken.isEmpty()) {
            throw new StackException(
                    "Another program already listens on port %s: stop it, or start with --ports auto (ss -ltnp shows which it is)."
                            .formatted(String.join(", ", taken)));
        }
    }

    private void startEverything(StackAddresses addresses, Speed speed) {
        KeycloakProcess keycloak = new KeycloakProcess(layout, processes);
        ServiceProcesses services = new ServiceProcesses(layout, processes, addresses, speed);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Readiness readiness = new Readiness()) {
            // Not among those threads: it must come to an end, so that it can be stopped, even if something else fails.
            CompletableFuture<RunningInfrastructure> infrastructure =
                    CompletableFuture.supplyAsync(() -> startInfrastructure(addresses));
            teardown.infrastructure(infrastructure);
            CompletableFuture<Void> prepared =
                    CompletableFuture.runAsync(() -> unchecked(() -> keycloak.prepare(progress)), threads);
            List<CompletableFuture<Void>> all = new ArrayList<>();
            all.add(infrastructure
                    .thenCombine(prepared, (running, _) -> running)
                    .thenAcceptAsync(
                            running -> unchecked(() -> {
                                new RealmDatabase(layout).emptyIfRealmChanged(running.postgres());
                                startKeycloak(keycloak, addresses, readiness);
                            }),
                            threads));
            for (StewardService service : StewardService.values()) {
                all.add(infrastructure.thenRunAsync(
                        () -> unchecked(() -> startService(services, service, addresses, readiness)), threads));
            }
            awaitAll(all, threads);
        }
    }

    /** Returns when all are done, or fails with the first failure. */
    private static void awaitAll(List<CompletableFuture<Void>> all, ExecutorService threads) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        List<CompletableFuture<Void>> watched = all.stream()
                .map(one -> one.whenComplete((_, error) -> {
                    if (error != null) {
                        failure.completeExceptionally(error);
                    }
                }))
                .toList();
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(watched.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            // The others would wait for minutes, for something that does not come.
            threads.shutdownNow();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private RunningInfrastructure startInfrastructure(StackAddresses addresses) {
        long started = System.nanoTime();
        RunningInfrastructure running = RunningInfrastructure.start(
                new InfrastructureOptions(
                        Optional.of(layout.data()),
                        addresses.port("postgres"),
                        addresses.port("kafka"),
                        true,
                        addresses.port("smtp"),
                        addresses.port("mailbox")),
                layout.data());
        progress.done("PostgreSQL, Kafka, SMTP", started);
        return running;
    }

    private void startKeycloak(KeycloakProcess keycloak, StackAddresses addresses, Readiness readiness)
            throws IOException {
        long started = System.nanoTime();
        Process process = teardown.unlessStopping(() -> keycloak.start(addresses));
        readiness.await(KeycloakProcess.NAME, process, Readiness.ofKeycloak(addresses), PATIENCE, layout);
        progress.done(KeycloakProcess.NAME, started);
    }

    private void startService(
            ServiceProcesses services, StewardService service, StackAddresses addresses, Readiness readiness)
            throws IOException {
        long started = System.nanoTime();
        Process process = teardown.unlessStopping(() -> services.start(service));
        readiness.await(service.module(), process, Readiness.of(addresses, service), PATIENCE, layout);
        progress.done(service.module(), started);
        var _ = process.onExit().thenAccept(ended -> sayUnlessExpected(service, ended));
    }

    private void sayUnlessExpected(StewardService service, Process ended) {
        if (!teardown.isStopping()) {
            progress.say("%s has ended (exit code %d, log in %s): ./steward start %s starts it again."
                    .formatted(service.module(), ended.exitValue(), layout.log(service.module()), service.shortName()));
        }
    }

    private void loadOnce(Command.Up up, StackAddresses addresses) throws IOException {
        if (up.empty() || Files.exists(layout.firstStartDone())) {
            return;
        }
        firstStarts.forEach(first -> first.load(addresses, progress));
        Files.createFile(layout.firstStartDone());
    }

    private void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        try {
            teardown.run();
            processes.forget(NAME);
        } catch (IOException e) {
            progress.say("Not everything could be stopped: " + e.getMessage());
        } finally {
            stopped.countDown();
        }
    }

    private static void unchecked(FileWork work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that works with files or processes. */
    private interface FileWork {
        void run() throws IOException;
    }
}
