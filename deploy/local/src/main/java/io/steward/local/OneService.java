package io.steward.local;

import io.steward.local.Command.Action;
import io.steward.local.JavaCommand.Speed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Starts, kills or restarts one service of a running stack: what a crash test does, or a developer after a build. */
final class OneService {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Layout layout;
    private final Progress progress;
    private final Processes processes;

    OneService(Layout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
        this.processes = new Processes(layout.processes());
    }

    int run(Action action, StewardService service) throws IOException {
        StackAddresses addresses = StackAddresses.read(layout.addresses())
                .orElseThrow(() -> new StackException("The stack is not ready: start it with ./steward up."));
        long started = System.nanoTime();
        switch (action) {
            case KILL -> kill(service);
            case START -> start(service, addresses);
            case RESTART -> {
                processes.stop(List.of(service.module()), GRACE);
                start(service, addresses);
            }
        }
        progress.done(service.module() + " " + done(action), started);
        return 0;
    }

    private static String done(Action action) {
        return switch (action) {
            case KILL -> "killed";
            case START, RESTART -> "ready";
        };
    }

    private void kill(StewardService service) throws IOException {
        if (!processes.kill(service.module())) {
            throw new StackException(service.module() + " is not running.");
        }
    }

    private void start(StewardService service, StackAddresses addresses) throws IOException {
        if (processes.find(service.module()).isPresent()) {
            throw new StackException(service.module() + " is already running: use restart.");
        }
        Process process = new ServiceProcesses(layout, processes, addresses, Speed.QUICK_START).start(service);
        try (Readiness readiness = new Readiness()) {
            readiness.await(service.module(), process, Readiness.of(addresses, service), PATIENCE, layout);
        }
    }
}
