package io.steward.platform.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.health.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final AccountView account = read(AccountView.class, """
            {"id": "01890000-0000-7000-8000-000000000001", "externalId": "crm-1", "name": "Acme", "plan": "pro",
             "segment": "SMB", "seats": 10, "mrr": {"amount": 1250.50, "currency": "EUR"}, "startedOn": "2025-03-01",
             "renewsOn": "2026-12-31", "owner": "carl", "stage": "ADOPTION", "attributes": {"region": "eu", "tier": 2}}
            """);
    private final Metrics metrics = read(Metrics.class, """
            {"asOf": "2026-03-02", "lastLoginAt": "2026-02-21T08:00:00Z", "daysSinceLastLogin": 9}
            """);
    private final Facts facts = Facts.of(account, metrics, 47, "AT_RISK", NOW);

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

        Verdict verdict = condition.over(facts.inRun(NOW));

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
    void aServiceOffersTheFactsThatItKnows() throws InvalidConditionException {
        Conditions conditions = new Conditions(Vocabulary.OF_ACCOUNT.only("account", "health"));

        Verdict verdict = conditions
                .read("health.band == 'AT_RISK' && account.plan == 'pro' && !has(health.score)")
                .over(Facts.ofAccount(account, NOW, Map.of("health", Map.of("band", "AT_RISK"))));

        assertThat(verdict).isEqualTo(new Verdict.Holds());
        assertThatThrownBy(() -> conditions.read("usage.events7 > 3"))
                .hasMessageContaining("undeclared reference to 'usage'");
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
        String page = Files.readString(Path.of("../../docs/facts.md"));

        assertThat(Vocabulary.OF_RUN.structures())
                .allSatisfy(structure -> assertThat(structure.fieldNames())
                        .allSatisfy(field -> assertThat(page).contains("`" + structure.name() + "." + field + "`")));
    }

    private static <T> T read(Class<T> type, String json) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
