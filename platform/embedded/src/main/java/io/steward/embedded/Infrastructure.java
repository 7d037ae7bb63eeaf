package io.steward.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The infrastructure as a process of its own, for tests. It prints one line {@code READY {…}} with every address and
 * lives until its standard input closes, which also happens when its parent is killed: no process is left behind.
 * Everything else that it has to say goes to standard error.
 */
public final class Infrastructure {
    // The log manager forgets levels of loggers that nobody holds.
    private static final Logger ROOT = Logger.getLogger("");

    private Infrastructure() {}

    /** Exit codes: 0 stopped as wished, 1 did not start, 2 wrong arguments. */
    public static void main(String[] arguments) {
        ROOT.setLevel(Level.WARNING);
        InfrastructureOptions options;
        try {
            options = InfrastructureOptions.parse(List.of(arguments));
        } catch (InfrastructureException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(run(options, System.in, System.out, System.err));
    }

    private static int run(InfrastructureOptions options, InputStream parent, PrintStream out, PrintStream err) {
        try {
            Workplace workplace = Workplace.of(options);
            AtomicReference<RunningInfrastructure> running = new AtomicReference<>();
            // The one place where everything stops: SIGTERM and Ctrl-C end the JVM without returning from the read.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                Optional.ofNullable(running.get()).ifPresent(RunningInfrastructure::close);
                workplace.leave();
            }));
            running.set(RunningInfrastructure.start(options, workplace.root()));
            announce(running.get(), out);
            parent.transferTo(OutputStream.nullOutputStream());
            return 0;
        } catch (InfrastructureException | IOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static void announce(RunningInfrastructure running, PrintStream out) throws JsonProcessingException {
        String line = "READY " + new ObjectMapper().writeValueAsString(running.addresses()) + "\n";
        out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Where the data lie: the directory that was asked for, or a temporary one that leaves with us. */
    private record Workplace(Path root, boolean temporary) {

        static Workplace of(InfrastructureOptions options) throws IOException {
            return options.dataDirectory().isPresent()
                    ? new Workplace(options.dataDirectory().get(), false)
                    : new Workplace(TemporaryDirectories.create(), true);
        }

        void leave() {
            if (temporary) {
                TemporaryDirectories.delete(root);
            }
        }
    }
}
