package io.steward.local;

import java.nio.file.Path;
import java.util.Optional;

/** What can be asked of the launcher. Each names the data directory of the stack that is meant. */
sealed interface Command {
    Path data();

    /**
     * Start everything.
     *
     * @param detached return once everything is ready, instead of staying until Ctrl-C
     * @param empty load no demo data at the first start
     * @param freePorts any free ports instead of the fixed ones
     * @param speed what the processes are tuned for
     */
    record Up(Path data, boolean detached, boolean empty, boolean freePorts, JavaCommand.Speed speed)
            implements Command {}

    /** Stop everything that runs. */
    record Down(Path data) implements Command {}

    /** Show what runs and how it is. */
    record Status(Path data) implements Command {}

    /** Print an access token of a user. */
    record Token(Path data, String user) implements Command {}

    /** Stop everything and delete the data. */
    record Reset(Path data) implements Command {}

    /** Start, kill or restart one service of a running stack. */
    record OneService(Path data, Action action, StewardService service) implements Command {}

    /** What can be done to one service. */
    enum Action {
        /** Start it again. */
        START,
        /** SIGKILL, as in a crash. */
        KILL,
        /** Stop it gracefully and start it again. */
        RESTART;

        static Optional<Action> named(String word) {
            return switch (word) {
                case "start" -> Optional.of(START);
                case "kill" -> Optional.of(KILL);
                case "restart" -> Optional.of(RESTART);
                default -> Optional.empty();
            };
        }
    }
}
