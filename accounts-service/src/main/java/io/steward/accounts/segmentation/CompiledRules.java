package io.steward.accounts.segmentation;

import io.steward.platform.expressions.Condition;
import io.steward.platform.expressions.Facts;
import io.steward.platform.expressions.InvalidConditionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Rules that are ready to be looked at against facts; safe for use by many threads. */
final class CompiledRules {

    private final List<SegmentRule> rules;
    private final List<Condition> conditions;
    private final Set<SegmentFact> facts;

    /** Takes rules that were found to be right when they were saved. */
    CompiledRules(List<SegmentRule> rules) {
        this.rules = List.copyOf(rules);
        this.conditions =
                rules.stream().map(SegmentRule::when).map(CompiledRules::read).toList();
        this.facts = SegmentFact.namedIn(rules.stream().map(SegmentRule::when).toList());
    }

    /** All facts that the rules can ask for. */
    Set<SegmentFact> facts() {
        return facts;
    }

    /** Place of the first rule that holds, from 1; 0 where none does. A condition that is undecided does not hold. */
    int firstThatHolds(Facts known) {
        for (int index = 0; index < conditions.size(); index++) {
            if (conditions.get(index).over(known).holds()) {
                return index + 1;
            }
        }
        return 0;
    }

    /** Those that belong elsewhere. */
    List<Move> moves(List<Candidate> candidates) {
        return candidates.stream().map(this::move).flatMap(Optional::stream).toList();
    }

    private Optional<Move> move(Candidate candidate) {
        int rule = firstThatHolds(candidate.facts());
        String to = rule == 0 ? null : rules.get(rule - 1).segment();
        return Objects.equals(to, candidate.segment())
                ? Optional.empty()
                : Optional.of(new Move(candidate.id(), candidate.version(), candidate.segment(), to, rule));
    }

    private static Condition read(String when) {
        try {
            return SegmentFact.CONDITIONS.read(when);
        } catch (InvalidConditionException e) {
            throw new IllegalStateException("a saved condition is not understood any more: " + when, e);
        }
    }
}
