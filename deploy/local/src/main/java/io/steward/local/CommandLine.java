package io.steward.local;

import io.steward.local.Command.Action;
import io.steward.local.JavaCommand.Speed;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the words that were typed; what is wrong with them is told together with the remedy. */
final class CommandLine {
    static final String USAGE = """
            Usage: ./steward COMMAND
              up [-d] [--empty]     start the whole stack; -d returns when it is ready, --empty loads no demo data
              down                  stop it
              status                show what runs
              token USER            print an access token (ada, lea, carl, cora, vera)
              logs SERVICE          follow a log
              start|restart SERVICE start a service of the running stack (again)
              kill SERVICE          end a service as a crash would
              reset                 stop the stack and delete its data
              test                  run all tests
              bench [NAME]          run the benchmarks
            Options: --data-dir DIRECTORY (default .steward), --ports auto (any free ports, see stack.json),
              --optimised (full compiler and larger heaps, for benchmarks)
            """;

    private final Set<String> flags = new HashSet<>();
    private final List<String> words = new ArrayList<>();
    private Path data;

    private CommandLine(Path defaultData) {
        this.data = defaultData;
    }

    static Command parse(List<String> arguments, Path defaultData) {
        CommandLine line = new CommandLine(defaultData);
        line.sort(new ArrayDeque<>(arguments));
        return line.command();
    }

    private void sort(Deque<String> arguments) {
        while (!arguments.isEmpty()) {
            String word = arguments.pop();
            switch (word) {
                case "-d", "--detach" -> flags.add("-d");
                case "--empty", "--optimised" -> flags.add(word);
                case "--data-dir" -> data = Path.of(value(word, arguments));
                case "--ports" -> ports(value(word, arguments));
                default -> words.add(plain(word));
            }
        }
    }

    private static String value(String option, Deque<String> arguments) {
        return Optional.ofNullable(arguments.poll())
                .orElseThrow(() -> new StackException(option + " needs a value.\n" + USAGE));
    }

    private void ports(String value) {
        switch (value) {
            case "auto" -> flags.add("--ports");
            case "fixed" -> flags.remove("--ports");
            default -> throw new StackException("--ports is either auto or fixed, not " + value + ".");
        }
    }

    private static String plain(String word) {
        if (word.startsWith("-")) {
            throw new StackException("Unknown option " + word + ".\n" + USAGE);
        }
        return word;
    }

    private Command command() {
        if (words.isEmpty()) {
            throw new StackException(USAGE);
        }
        String verb = words.getFirst();
        Optional<Action> action = Action.named(verb);
        if (action.isPresent()) {
            return new Command.OneService(data, action.get(), service(argument("which service")));
        }
        return switch (verb) {
            case "up" -> up();
            case "down" -> alone(new Command.Down(data));
            case "status" -> alone(new Command.Status(data));
            case "reset" -> alone(new Command.Reset(data));
            case "token" -> new Command.Token(data, argument("whose token"));
            default -> throw new StackException("Unknown command " + verb + ".\n" + USAGE);
        };
    }

    private Command up() {
        return alone(new Command.Up(
                data,
                flags.contains("-d"),
                flags.contains("--empty"),
                flags.contains("--ports"),
                flags.contains("--optimised") ? Speed.FULL : Speed.QUICK_START));
    }

    private Command alone(Command command) {
        if (words.size() > 1) {
            throw new StackException(words.getFirst() + " takes no " + words.get(1) + ".\n" + USAGE);
        }
        return command;
    }

    private String argument(String what) {
        if (words.size() != 2) {
            throw new StackException("Please say " + what + ".\n" + USAGE);
        }
        return words.get(1);
    }

    private static StewardService service(String name) {
        return StewardService.named(name)
                .orElseThrow(() -> new StackException("There is no service " + name
                        + ": choose gateway, accounts, health, playbook or notification."));
    }
}
