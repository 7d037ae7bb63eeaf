package io.steward.accounts.journey;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.steward.accounts.journey.JourneyFacts.Resting;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.expressions.Condition;
import io.steward.platform.expressions.Conditions;
import io.steward.platform.expressions.Facts;
import io.steward.platform.expressions.InvalidConditionException;
import io.steward.platform.expressions.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides where rules move an account. The first rule that holds moves it, then the first that holds there, and so on; no
 * account comes into a stage twice on a day by rules. Rules that hold when a person has moved an account rest until they
 * have ceased to hold.
 */
final class JourneyRules {

    /** What a rule may ask for. */
    static final Conditions CONDITIONS = new Conditions(Vocabulary.OF_ACCOUNT
            .only("account", "health")
            .with(
                    "journey",
                    ImmutableMap.of("daysInStage", SimpleType.INT, "milestones", ListType.create(SimpleType.STRING))));

    private final long version;
    private final List<Ready> rules;

    private JourneyRules(long version, List<Ready> rules) {
        this.version = version;
        this.rules = rules;
    }

    private record Ready(JourneyRule rule, Condition condition) {}

    /** What came of looking at an account. */
    sealed interface Decision {

        /**
         * It stays.
         *
         * @param resting what is to be noted; null for nothing
         */
        record Stays(Resting resting) implements Decision {}

        /** It goes to another stage. */
        record Moves(Stage to, String reason) implements Decision {}
    }

    /** @param rules that were checked when they were saved */
    static JourneyRules of(long version, List<JourneyRule> rules) {
        List<Ready> ready = new ArrayList<>();
        for (JourneyRule rule : rules) {
            try {
                ready.add(new Ready(rule, CONDITIONS.read(rule.when())));
            } catch (InvalidConditionException e) {
                throw new IllegalStateException("a rule was saved that cannot be read: " + rule.name(), e);
            }
        }
        return new JourneyRules(version, ready);
    }

    Decision look(JourneyFacts account, Instant now) {
        if (!account.lastChange().byPerson()) {
            return move(account, Set.of(), now).<Decision>map(moves -> moves).orElseGet(() -> new Decision.Stays(null));
        }
        Resting before = account.resting();
        boolean known = before != null
                && before.stageChangeId().equals(account.lastChange().id());
        Set<String> holding = holding(account.stage(), account.now(now));
        Set<String> resting = holding.stream()
                .filter(name -> !known || before.rules().contains(name))
                .collect(Collectors.toUnmodifiableSet());
        return move(account, resting, now)
                .<Decision>map(moves -> moves)
                .orElseGet(() ->
                        new Decision.Stays(new Resting(account.lastChange().id(), resting)));
    }

    private Optional<Decision.Moves> move(JourneyFacts account, Set<String> resting, Instant now) {
        Set<Stage> closed = EnumSet.of(account.stage());
        closed.addAll(account.leftToday());
        Optional<Decision.Moves> last = Optional.empty();
        Optional<JourneyRule> next = first(account.stage(), account.now(now), resting, closed);
        while (next.isPresent()) {
            JourneyRule rule = next.get();
            last = Optional.of(new Decision.Moves(rule.to(), "Rule '" + rule.name() + "' (version " + version + ")"));
            closed.add(rule.to());
            next = first(rule.to(), account.movedTo(rule.to(), now), resting, closed);
        }
        return last;
    }

    private Optional<JourneyRule> first(Stage stage, Facts facts, Set<String> resting, Set<Stage> closed) {
        return rules.stream()
                .filter(ready -> ready.rule().startsFrom(stage))
                .filter(ready -> !closed.contains(ready.rule().to()))
                .filter(ready -> !resting.contains(ready.rule().name()))
                .filter(ready -> ready.condition().over(facts).holds())
                .map(Ready::rule)
                .findFirst();
    }

    private Set<String> holding(Stage stage, Facts facts) {
        return rules.stream()
                .filter(ready -> ready.rule().startsFrom(stage))
                .filter(ready -> ready.condition().over(facts).holds())
                .map(ready -> ready.rule().name())
                .collect(Collectors.toUnmodifiableSet());
    }
}
