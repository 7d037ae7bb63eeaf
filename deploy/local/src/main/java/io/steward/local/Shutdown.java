package io.steward.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stops a stack from outside: by its launcher if that lives, by the recorded processes otherwise. */
final class Shutdown {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Layout layout;
    private final Progress progress;

    Shutdown(Layout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
    }

    int run() throws IOException {
        long started = System.nanoTime();
        Processes processes = new Processes(layout.processes());
        Optional<ProcessHandle> launcher = processes.find(Supervisor.NAME);
        if (launcher.isPresent()) {
            launcher.get().destroy();
            Processes.awaitEnd(List.of(launcher.get()), PATIENCE);
            if (launcher.get().isAlive()) {
                processes.kill(Supervisor.NAME);
            }
        }
        // Nothing is left where the launcher did its work; everything, where it had been killed.
        new Teardown(layout, processes, progress).clearLeftovers();
        processes.forget(Supervisor.NAME);
        progress.done(launcher.isPresent() ? "stopped" : "nothing was running", started);
        return 0;
    }
}
