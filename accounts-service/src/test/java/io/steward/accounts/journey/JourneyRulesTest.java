package io.steward.accounts.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.accounts.account.AccountDetails;
import io.steward.accounts.account.StoredAccount;
import io.steward.accounts.journey.JourneyFacts.LastChange;
import io.steward.accounts.journey.JourneyFacts.Resting;
import io.steward.accounts.journey.JourneyRules.Decision;
import io.steward.accounts.journey.JourneyRules.Decision.Moves;
import io.steward.accounts.journey.JourneyRules.Decision.Stays;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.contracts.accounts.StageCause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JourneyRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final UUID CHANGE = UUID.randomUUID();

    private static final JourneyRule FIRST_VALUE =
            rule("First value", Stage.ADOPTION, "'FIRST_VALUE' in journey.milestones", Stage.ONBOARDING);
    private static final JourneyRule MONTH = rule("A month", Stage.ADOPTION, "account.ageDays > 30", Stage.ONBOARDING);
    private static final JourneyRule QUARTER =
            rule("A quarter", Stage.RETENTION, "account.ageDays > 90", Stage.ADOPTION);

    @Test
    void theFirstRuleThatHoldsMovesTheAccountAndIsTheReason() {
        Decision decision =
                look(List.of(FIRST_VALUE, MONTH), account(Stage.ONBOARDING, 40).reached("FIRST_VALUE"));

        assertThat(decision).isEqualTo(new Moves(Stage.ADOPTION, "Rule 'First value' (version 7)"));
    }

    @Test
    void aRuleOfAnotherStageMovesNothing() {
        assertThat(look(List.of(MONTH), account(Stage.RETENTION, 40))).isEqualTo(new Stays(null));
    }

    @Test
    void aRuleWithoutStagesMovesFromAnyButChurned() {
        JourneyRule any = rule("Near", Stage.RENEWAL, "account.daysToRenewal <= 90");

        assertThat(look(List.of(any), account(Stage.ADOPTION, 40).renewingIn(90)))
                .isInstanceOf(Moves.class);
        assertThat(look(List.of(any), account(Stage.ADOPTION, 40).renewingIn(91)))
                .isInstanceOf(Stays.class);
        assertThat(look(List.of(any), account(Stage.CHURNED, 40).renewingIn(90)))
                .isInstanceOf(Stays.class);
    }

    @Test
    void aFactThatIsMissingMovesNothing() {
        JourneyRule near = rule("Near", Stage.RENEWAL, "account.daysToRenewal <= 90");

        assertThat(look(List.of(near), account(Stage.ADOPTION, 40))).isEqualTo(new Stays(null));
    }

    @Test
    void rulesFollowEachOtherToTheLastStage() {
        Decision decision = look(List.of(MONTH, QUARTER), account(Stage.ONBOARDING, 200));

        assertThat(decision).isEqualTo(new Moves(Stage.RETENTION, "Rule 'A quarter' (version 7)"));
    }

    @Test
    void daysInTheStageBeginAnewWithEachMove() {
        JourneyRule stayed = rule("Stayed", Stage.RETENTION, "journey.daysInStage >= 5", Stage.ADOPTION);

        assertThat(look(List.of(MONTH, stayed), account(Stage.ONBOARDING, 40)))
                .isEqualTo(new Moves(Stage.ADOPTION, "Rule 'A month' (version 7)"));
        assertThat(look(List.of(stayed), account(Stage.ADOPTION, 40).since(5))).isInstanceOf(Moves.class);
        assertThat(look(List.of(stayed), account(Stage.ADOPTION, 40).since(4))).isInstanceOf(Stays.class);
    }

    @Test
    void rulesThatWantOppositeThingsComeToAnEnd() {
        JourneyRule there = rule("There", Stage.EXPANSION, "true", Stage.RETENTION);
        JourneyRule back = rule("Back", Stage.RETENTION, "true", Stage.EXPANSION);

        assertThat(look(List.of(there, back), account(Stage.RETENTION, 40)))
                .isEqualTo(new Moves(Stage.EXPANSION, "Rule 'There' (version 7)"));
        assertThat(look(List.of(there, back), account(Stage.EXPANSION, 40).leftToday(Stage.RETENTION)))
                .isEqualTo(new Stays(null));
    }

    @Test
    void aRuleThatHoldsWhenAPersonHasMovedTheAccountRests() {
        Decision decision = look(List.of(MONTH), account(Stage.ONBOARDING, 40).movedBy(StageCause.MOVED));

        assertThat(decision).isEqualTo(new Stays(new Resting(CHANGE, Set.of("A month"))));
    }

    @Test
    void aRuleRestsForAsLongAsItHolds() {
        Example account =
                account(Stage.ONBOARDING, 41).movedBy(StageCause.STATED).resting(CHANGE, "A month");

        assertThat(look(List.of(MONTH), account)).isEqualTo(new Stays(new Resting(CHANGE, Set.of("A month"))));
    }

    @Test
    void aRuleThatNewlyHoldsMovesTheAccountAwayFromWhereAPersonPutIt() {
        Example account = account(Stage.ONBOARDING, 41)
                .movedBy(StageCause.MOVED)
                .resting(CHANGE, "A month")
                .reached("FIRST_VALUE");

        assertThat(look(List.of(MONTH, FIRST_VALUE), account))
                .isEqualTo(new Moves(Stage.ADOPTION, "Rule 'First value' (version 7)"));
    }

    @Test
    void aRuleThatCeasedToHoldRestsNoMore() {
        Example ceased = account(Stage.ONBOARDING, 10).movedBy(StageCause.MOVED).resting(CHANGE, "A month");
        assertThat(look(List.of(MONTH), ceased)).isEqualTo(new Stays(new Resting(CHANGE, Set.of())));

        Example again = account(Stage.ONBOARDING, 40).movedBy(StageCause.MOVED).resting(CHANGE);

        assertThat(look(List.of(MONTH), again)).isInstanceOf(Moves.class);
    }

    @Test
    void whatRestedForAnEarlierMoveCountsNoMore() {
        Example account =
                account(Stage.ONBOARDING, 40).movedBy(StageCause.MOVED).resting(UUID.randomUUID());

        assertThat(look(List.of(MONTH), account)).isEqualTo(new Stays(new Resting(CHANGE, Set.of("A month"))));
    }

    private static Decision look(List<JourneyRule> rules, Example account) {
        return JourneyRules.of(7, rules).look(account.facts(), NOW);
    }

    private static JourneyRule rule(String name, Stage to, String when, Stage... from) {
        return new JourneyRule(name, List.of(from), to, when);
    }

    private static Example account(Stage stage, int ageDays) {
        return new Example(stage, ageDays, null, 0, List.of(), StageCause.CREATED, Set.of(), null);
    }

    /** An account, told by what a test is about. */
    private record Example(
            Stage stage,
            int ageDays,
            Integer daysToRenewal,
            int daysInStage,
            List<String> milestones,
            StageCause cause,
            Set<Stage> leftToday,
            Resting resting) {

        Example reached(String milestone) {
            return new Example(
                    stage, ageDays, daysToRenewal, daysInStage, List.of(milestone), cause, leftToday, resting);
        }

        Example renewingIn(int days) {
            return new Example(stage, ageDays, days, daysInStage, milestones, cause, leftToday, resting);
        }

        Example since(int days) {
            return new Example(stage, ageDays, daysToRenewal, days, milestones, cause, leftToday, resting);
        }

        Example movedBy(StageCause other) {
            return new Example(stage, ageDays, daysToRenewal, daysInStage, milestones, other, leftToday, resting);
        }

        Example leftToday(Stage other) {
            return new Example(stage, ageDays, daysToRenewal, daysInStage, milestones, cause, Set.of(other), resting);
        }

        Example resting(UUID change, String... rules) {
            return new Example(
                    stage,
                    ageDays,
                    daysToRenewal,
                    daysInStage,
                    milestones,
                    cause,
                    leftToday,
                    new Resting(change, Set.of(rules)));
        }

        JourneyFacts facts() {
            LocalDate today = LocalDate.of(2026, 3, 1);
            AccountDetails details = new AccountDetails(
                    "Acme",
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    today.minusDays(ageDays),
                    daysToRenewal == null ? null : today.plusDays(daysToRenewal),
                    null,
                    stage,
                    Map.of());
            return new JourneyFacts(
                    new StoredAccount(UUID.randomUUID(), "crm-1", details, null, null, 1, NOW, NOW),
                    null,
                    "UNKNOWN",
                    milestones,
                    new LastChange(CHANGE, cause, NOW.minus(Duration.ofDays(daysInStage))),
                    leftToday,
                    resting);
        }
    }
}
