package io.steward.playbook.definition;

import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.expressions.Condition;
import io.steward.platform.expressions.Conditions;
import io.steward.playbook.definition.StepAction.AssignTask;
import io.steward.playbook.definition.StepAction.Assignee;
import io.steward.playbook.definition.StepAction.Email;
import io.steward.playbook.definition.StepAction.Escalate;
import io.steward.playbook.definition.StepAction.EscalationLevel;
import io.steward.playbook.definition.StepAction.Wait;
import io.steward.playbook.definition.StepTiming.After;
import io.steward.playbook.definition.StepTiming.At;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the steps of a definition; what could not be read is null, and noted as a fault. */
final class StepReader {

    static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    static final String KEY_IN_WORDS = "lower-case letters, digits and single hyphens, for example check-in";

    private static final List<String> ACTIONS = List.of("email", "task", "escalate", "wait");
    private static final int MOST_STEPS = 100;

    private StepReader() {}

    static List<StepDefinition> read(Fields playbook) {
        List<Fields> all = playbook.children("steps");
        if (all.isEmpty()) {
            playbook.refuse("steps", "must have at least one step");
        } else if (all.size() > MOST_STEPS) {
            playbook.refuse("steps", "must have at most " + MOST_STEPS + " steps");
        }
        List<StepDefinition> steps = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Duration latest = Duration.ZERO;
        for (Fields fields : all) {
            StepDefinition step = step(fields);
            if (step.key() != null && !keys.add(step.key())) {
                fields.refuse("key", "is used by an earlier step");
            }
            if (step.timing() instanceof At(Duration since)) {
                if (since.compareTo(latest) < 0) {
                    fields.refuse("at", "must not be before that of an earlier step (" + latest + ")");
                }
                latest = since;
            }
            steps.add(step);
        }
        return steps;
    }

    private static StepDefinition step(Fields fields) {
        String key = fields.word("key", KEY, KEY_IN_WORDS);
        String name = fields.text("name", 100);
        StepTiming timing = timing(fields);
        Optional<Condition> when = fields.optionalCondition("when", Conditions.OF_RUN);
        StepAction action = action(fields);
        fields.end();
        return new StepDefinition(key, name, timing, when, action);
    }

    private static StepTiming timing(Fields fields) {
        boolean at = fields.has("at");
        boolean after = fields.has("after");
        if (at == after) {
            fields.refuse("at", "a step has either 'at' (since the start) or 'after' (since the step above)");
            return null;
        }
        Duration offset = fields.duration(at ? "at" : "after");
        if (offset == null) {
            return null;
        }
        return at ? new At(offset) : new After(offset);
    }

    private static StepAction action(Fields fields) {
        List<String> given = ACTIONS.stream().filter(fields::has).toList();
        if (given.size() != 1) {
            fields.refuse("a step has exactly one of " + ACTIONS + (given.isEmpty() ? "" : ", not " + given));
            return null;
        }
        String word = given.getFirst();
        Fields child = fields.child(word);
        StepAction action = switch (word) {
            case "email" -> email(child);
            case "task" -> task(child);
            case "escalate" -> new Escalate(child.text("title", 200), child.oneOf("to", EscalationLevel.class));
            case "wait" -> new Wait(child.condition("until", Conditions.OF_RUN), child.duration("timeout"));
            default -> throw new IllegalStateException(word + " is no action");
        };
        child.end();
        return action;
    }

    private static Email email(Fields fields) {
        return new Email(
                fields.word("template", KEY, KEY_IN_WORDS),
                fields.someOf("to", ContactRole.class),
                fields.word("category", KEY, KEY_IN_WORDS));
    }

    private static AssignTask task(Fields fields) {
        String owner = fields.text("owner", 100);
        Assignee assignee = "OWNER".equals(owner) ? new Assignee.AccountOwner() : new Assignee.Person(owner);
        return new AssignTask(
                fields.text("title", 200),
                fields.optionalText("description", 4_000),
                fields.texts("checklist", 50, 200),
                assignee,
                fields.duration("due"));
    }
}
