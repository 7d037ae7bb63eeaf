package io.steward.local;

import io.steward.embedded.EmbeddedPostgres;
import io.steward.embedded.RunningInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Stops the stack in the order in which nobody misses anybody: services, Keycloak, then what they stand on. */
final class Teardown {
    /** The first clean end also writes a class archive, which makes every later start faster. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** Without the broker, which died with its launcher, some of them cannot come to an orderly end. */
    private static final Duration GRACE_FOR_LEFTOVERS = Duration.ofSeconds(10);

    private static final List<String> SERVICES =
            Arrays.stream(StewardService.values()).map(StewardService::module).toList();

    private final Layout layout;
    private final Processes processes;
    private final Progress progress;
    private final AtomicReference<CompletableFuture<RunningInfrastructure>> infrastructure = new AtomicReference<>();
    private boolean stopping;

    Teardown(Layout layout, Processes processes, Progress progress) {
        this.layout = layout;
        this.processes = processes;
        this.progress = progress;
    }

    /** Starts a process, but none any more once the stack is being stopped: it would be left behind. */
    synchronized Process unlessStopping(ProcessStart start) throws IOException {
        if (stopping) {
            throw new StackException("The stack is being stopped.");
        }
        return start.start();
    }

    /** Takes charge of the infrastructure, even while it is still starting. */
    void infrastructure(CompletableFuture<RunningInfrastructure> starting) {
        infrastructure.set(starting);
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops what this launcher has started, and what was started again behind its back. */
    void run() throws IOException {
        synchronized (this) {
            stopping = true;
        }
        long started = System.nanoTime();
        Files.deleteIfExists(layout.started());
        Files.deleteIfExists(layout.addresses());
        stopProcesses(GRACE);
        stopInfrastructure();
        progress.done("stopped", started);
    }

    /** Clears away what a launcher that was killed has left behind. */
    void clearLeftovers() throws IOException {
        List<String> alive = processes.recorded().stream()
                .filter(name -> processes.find(name).isPresent())
                .toList();
        if (!alive.isEmpty()) {
            progress.say("  stopping what an earlier start has left behind: " + String.join(", ", alive));
        }
        stopProcesses(GRACE_FOR_LEFTOVERS);
        EmbeddedPostgres.stopLeftover(layout.data().resolve("postgres"));
        Files.deleteIfExists(layout.started());
        Files.deleteIfExists(layout.addresses());
    }

    private void stopInfrastructure() {
        CompletableFuture<RunningInfrastructure> starting = infrastructure.get();
        if (starting == null) {
            return;
        }
        // What failed to start has already cleaned up behind itself.
        starting.handle((running, _) -> Optional.ofNullable(running)).join().ifPresent(RunningInfrastructure::close);
    }

    private void stopProcesses(Duration grace) throws IOException {
        processes.stop(SERVICES, grace);
        List<String> others = processes.recorded().stream()
                .filter(name -> !name.equals(Supervisor.NAME))
                .toList();
        processes.stop(others, grace);
    }

    /** Starts one process. */
    interface ProcessStart {
        Process start() throws IOException;
    }
}
