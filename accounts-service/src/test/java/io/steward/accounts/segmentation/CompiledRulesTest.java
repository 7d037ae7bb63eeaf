package io.steward.accounts.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.expressions.Facts;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompiledRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void theFirstRuleThatHoldsDecides() {
        CompiledRules rules = rules("account.seats > 100", "account.seats > 10", "true");

        assertThat(rules.firstThatHolds(account("seats", 500L))).isEqualTo(1);
        assertThat(rules.firstThatHolds(account("seats", 50L))).isEqualTo(2);
        assertThat(rules.firstThatHolds(account("seats", 5L))).isEqualTo(3);
    }

    @Test
    void aRuleWhoseFactIsMissingDoesNotHoldAndTheNextIsLookedAt() {
        CompiledRules rules = rules("account.seats > 100", "!(account.seats > 100)", "account.plan == 'Pro'");

        assertThat(rules.firstThatHolds(account("plan", "Pro"))).isEqualTo(3);
    }

    @Test
    void whereNoRuleHoldsThereIsNoSegment() {
        CompiledRules rules = rules("account.seats > 100");

        assertThat(rules.firstThatHolds(account("seats", 1L))).isZero();
        assertThat(new CompiledRules(List.of()).firstThatHolds(account("seats", 1L)))
                .isZero();
    }

    @Test
    void onlyThoseThatBelongElsewhereMove() {
        CompiledRules rules = rules("account.seats > 100");
        Candidate there = candidate("S1", account("seats", 500L));
        Candidate elsewhere = candidate("S2", account("seats", 500L));
        Candidate nowhere = candidate(null, account("seats", 1L));
        Candidate noLonger = candidate("S1", account("seats", 1L));

        List<Move> moves = rules.moves(List.of(there, elsewhere, nowhere, noLonger));

        assertThat(moves)
                .containsExactly(new Move(elsewhere.id(), 7, "S2", "S1", 1), new Move(noLonger.id(), 7, "S1", null, 0));
    }

    @Test
    void onlyFactsThatAreNamedAreReadAtAll() {
        CompiledRules rules =
                rules("has(account.attributes.tier) && account.attributes.tier == 'gold'", "health.score > 5");

        assertThat(rules.facts()).containsExactly(SegmentFact.ATTRIBUTES, SegmentFact.SCORE);
    }

    @Test
    void movesAreCountedByWhereFromAndWhereTo() {
        Move one = new Move(UUID.randomUUID(), 1, "SMB", "ENTERPRISE", 1);
        Move back = new Move(UUID.randomUUID(), 1, "ENTERPRISE", null, 0);

        MoveMatrix matrix = MoveMatrix.EMPTY.plus(List.of(one, back)).plus(List.of(one));

        assertThat(matrix.cells())
                .containsExactly(
                        new MoveMatrix.Cell("SMB", "ENTERPRISE", 2), new MoveMatrix.Cell("ENTERPRISE", null, 1));
        assertThat(matrix.accounts()).isEqualTo(3);
        assertThat(MoveMatrix.of(matrix.json())).isEqualTo(matrix);
    }

    /** The rule at place n leads to segment Sn. */
    private static CompiledRules rules(String... conditions) {
        List<String> all = Arrays.asList(conditions);
        return new CompiledRules(all.stream()
                .map(when -> new SegmentRule("S" + (all.indexOf(when) + 1), when))
                .toList());
    }

    private static Candidate candidate(String segment, Facts facts) {
        return new Candidate(UUID.randomUUID(), 7, segment, facts);
    }

    private static Facts account(String name, Object value) {
        return Facts.of(Map.of("account", new HashMap<>(Map.of(name, value)), "health", Map.of()), NOW);
    }
}
