package io.steward.local;

import io.steward.local.demo.DemoPortfolio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The launcher: one command, told on the command line. Exit codes: 0 done, 1 failed, with one sentence why. */
public final class LocalStack {
    private LocalStack() {}

    public static void main(String[] arguments) {
        try {
            Path root = Path.of(System.getProperty("steward.root", ""));
            Command command = CommandLine.parse(List.of(arguments), Layout.defaultData(root.toAbsolutePath()));
            System.exit(run(command, new Layout(root, command.data()), new Progress(System.out), List.of(arguments)));
        } catch (StackException | io.steward.embedded.InfrastructureException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("Files of the stack could not be read or written: " + e);
            System.exit(1);
        }
    }

    private static int run(Command command, Layout layout, Progress progress, List<String> arguments)
            throws IOException {
        return switch (command) {
            case Command.Up up when up.detached() -> new DetachedStart(layout, progress).run(arguments);
            case Command.Up up -> new Supervisor(layout, progress, List.of(DemoPortfolio::load)).run(up);
            case Command.Down _ -> new Shutdown(layout, progress).run();
            case Command.Status _ -> new StatusReport(layout, progress).run();
            case Command.Token token -> new TokenRequest(layout, progress).run(token.user());
            case Command.Reset _ -> reset(layout, progress);
            case Command.OneService one -> new OneService(layout, progress).run(one.action(), one.service());
        };
    }

    private static int reset(Layout layout, Progress progress) throws IOException {
        new Shutdown(layout, progress).run();
        layout.wipe();
        progress.say("The data in " + layout.data() + " are deleted.");
        return 0;
    }
}
