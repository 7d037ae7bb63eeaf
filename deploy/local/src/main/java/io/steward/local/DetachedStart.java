package io.steward.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code up -d}: starts the launcher as a process of its own, shows its progress, and returns when it is ready. */
final class DetachedStart {
    private final Layout layout;
    private final Progress progress;

    DetachedStart(Layout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
    }

    int run(List<String> arguments) throws IOException {
        if (new Processes(layout.processes()).find(Supervisor.NAME).isPresent()) {
            progress.say("The stack is already running: see ./steward status, or stop it with ./steward down.");
            return 0;
        }
        Path log = layout.log(Supervisor.NAME);
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(log);
        // What an earlier launcher that was killed has left must not be taken for the new one's.
        Files.deleteIfExists(layout.started());
        Process launcher = new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile())
                .start();
        return follow(launcher, log);
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("setsid", JavaCommand.java()));
        String[] own = ProcessHandle.current()
                .info()
                .arguments()
                .orElseThrow(() -> new StackException("The own command line cannot be read: start without -d."));
        command.addAll(Arrays.asList(own).subList(0, own.length - arguments.size()));
        arguments.stream()
                .filter(word -> !word.equals("-d") && !word.equals("--detach"))
                .forEach(command::add);
        return command;
    }

    private int follow(Process launcher, Path log) throws IOException {
        int shown = 0;
        while (true) {
            boolean alive = launcher.isAlive();
            boolean ready = Files.exists(layout.started());
            String text = Files.readString(log, StandardCharsets.UTF_8);
            int complete = text.lastIndexOf('\n') + 1;
            text.substring(shown, Math.max(shown, complete)).lines().forEach(progress::say);
            shown = Math.max(shown, complete);
            if (ready && text.contains(Welcome.LAST_LINE)) {
                return 0;
            }
            if (!alive) {
                return launcher.exitValue() == 0 ? 0 : 1;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the stack was starting.", e);
        }
    }
}
