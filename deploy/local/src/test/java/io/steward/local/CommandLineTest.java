package io.steward.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steward.local.Command.Action;
import io.steward.local.JavaCommand.Speed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static final Path DEFAULT = Path.of(".steward");

    @Test
    void upStartsTheDemoOnTheFixedPortsAndStays() {
        assertThat(parse("up")).isEqualTo(new Command.Up(DEFAULT, false, false, false, Speed.QUICK_START));
    }

    @Test
    void upTakesAllItsOptions() {
        assertThat(parse("up -d --empty --ports auto --data-dir elsewhere --optimised"))
                .isEqualTo(new Command.Up(Path.of("elsewhere"), true, true, true, Speed.FULL));
    }

    @Test
    void optionsMayComeFirst() {
        assertThat(parse("--data-dir elsewhere token ada")).isEqualTo(new Command.Token(Path.of("elsewhere"), "ada"));
    }

    @ParameterizedTest
    @CsvSource({"accounts", "accounts-service"})
    void aServiceHasTwoNames(String name) {
        assertThat(parse("kill " + name))
                .isEqualTo(new Command.OneService(DEFAULT, Action.KILL, StewardService.ACCOUNTS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up --ports random    | --ports is either auto or fixed, not random.",
                "up --data-dir        | --data-dir needs a value.",
                "up --colour          | Unknown option --colour.",
                "up now               | up takes no now.",
                "token                | Please say whose token.",
                "kill billing         | There is no service billing: choose gateway, accounts, health,",
                "fly                  | Unknown command fly.",
            })
    void whatIsWrongIsTold(String line, String message) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(StackException.class).hasMessageStartingWith(message);
    }

    private static Command parse(String line) {
        return CommandLine.parse(List.of(line.split(" ", -1)), DEFAULT);
    }
}
