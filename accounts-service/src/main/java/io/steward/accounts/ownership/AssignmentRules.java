package io.steward.accounts.ownership;

import io.steward.platform.expressions.Condition;
import io.steward.platform.expressions.Conditions;
import io.steward.platform.expressions.Facts;
import io.steward.platform.expressions.InvalidConditionException;
import io.steward.platform.expressions.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says to which pool an account belongs: the first rule that holds does. */
final class AssignmentRules {

    /** What a rule may ask for. */
    static final Conditions CONDITIONS = new Conditions(Vocabulary.OF_ACCOUNT.only("account", "health"));

    private final List<Ready> rules;

    private AssignmentRules(List<Ready> rules) {
        this.rules = rules;
    }

    private record Ready(Condition condition, String pool) {}

    /** @param rules that were checked when they were saved */
    static AssignmentRules of(List<AssignmentRule> rules) {
        List<Ready> ready = new ArrayList<>();
        for (AssignmentRule rule : rules) {
            try {
                ready.add(new Ready(CONDITIONS.read(rule.when()), rule.pool()));
            } catch (InvalidConditionException e) {
                throw new IllegalStateException("a rule was saved that cannot be read: " + rule.when(), e);
            }
        }
        return new AssignmentRules(ready);
    }

    /** Empty where no rule holds. */
    Optional<String> poolOf(Facts facts) {
        return rules.stream()
                .filter(rule -> rule.condition().over(facts).holds())
                .map(Ready::pool)
                .findFirst();
    }
}
