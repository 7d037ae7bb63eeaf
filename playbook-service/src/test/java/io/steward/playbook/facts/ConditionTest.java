package io.steward.playbook.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steward.platform.identifiers.Identifiers;
import io.steward.playbook.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private final Facts facts = Facts.of(
            Samples.account(Identifiers.next()),
            Samples.loginDaysAgo(Identifiers.next(), 9, Samples.NOW).metrics(),
            47,
            "AT_RISK",
            Samples.NOW);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usage.daysSinceLastLogin >= 7",
                "account.segment == 'SMB' && account.mrr > 1000",
                "account.mrr == 1250.5",
                "account.ageDays == 366",
                "account.daysToRenewal <= 304",
                "account.attributes.region == 'eu'",
                "account.attributes['tier'] >= 2",
                "health.score < 50 && health.band in ['AT_RISK', 'CRITICAL']",
                "usage.lastLoginAt < now - duration('168h')",
                "run.startedAt == now && run.ageDays == 0",
                "!has(engagement.nps)",
                "!has(account.attributes.plan)",
                "engagement.nps >= 9 || account.plan == 'pro'"
            })
    void whatIsTrueHolds(String expression) throws InvalidConditionException {
        Condition condition = Conditions.OF_RUN.read(expression);

        Verdict verdict = condition.over(facts.inRun(Samples.NOW));

        assertThat(verdict).isEqualTo(new Verdict.Holds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engagement.nps >= 9",
                "!(engagement.nps >= 9)",
                "account.attributes.unknown == 'x'",
                "account.attributes.region > 3",
                "account.seats / 0 == 1"
            })
    void whatCannotBeDecidedDoesNotHoldAndDoesNotFail(String expression) throws InvalidConditionException {
        Condition condition = Conditions.OF_RUN.read(expression);

        Verdict verdict = condition.over(facts);

        assertThat(verdict).isInstanceOf(Verdict.Undecided.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usage.daysSinceLastLogn >= 7 | line 1, column 6: undefined field 'daysSinceLastLogn'",
                "account.mrr | line 1, column 8: expected type 'bool' but found 'double'",
                "health.score > 'a' | found no matching overload",
                "health.score > | line 1, column 15",
                "nothing.known == 1 | undeclared reference to 'nothing'"
            })
    void aFaultIsToldWithItsPlace(String expression, String told) {
        assertThatThrownBy(() -> Conditions.OF_RUN.read(expression)).hasMessageContaining(told);
    }

    @Test
    void thereIsNoRunBeforeARunHasStarted() {
        assertThatThrownBy(() -> Conditions.OF_ACCOUNT.read("run.ageDays > 3"))
                .hasMessageContaining("undeclared reference to 'run'");
    }

    @Test
    void anExpressionThatIsTooLongIsRefused() {
        String expression = "true" + " && true".repeat(Conditions.MAX_LENGTH);

        assertThatThrownBy(() -> Conditions.OF_RUN.read(expression)).isInstanceOf(InvalidConditionException.class);
    }

    @Test
    void aLoopThatNeverEndsInTimeIsCutOff() throws InvalidConditionException {
        String list = "[0,1,2,3,4,5,6,7,8,9]";
        Condition condition = Conditions.OF_RUN.read(
                "%1$s.all(a, %1$s.all(b, %1$s.all(c, %1$s.all(d, a + b + c + d >= 0))))".formatted(list));

        Verdict verdict = condition.over(facts);

        assertThat(verdict).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void everyFactIsDescribedForUsers() throws Exception {
        String page = Files.readString(Path.of("../docs/facts.md"));

        assertThat(Vocabulary.OF_RUN.structures())
                .allSatisfy(structure -> assertThat(structure.fieldNames())
                        .allSatisfy(field -> assertThat(page).contains("`" + structure.name() + "." + field + "`")));
    }
}
