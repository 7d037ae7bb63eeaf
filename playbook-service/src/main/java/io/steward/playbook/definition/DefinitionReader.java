package io.steward.playbook.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.platform.definitions.DefinitionText;
import io.steward.platform.expressions.Conditions;
import io.steward.platform.problems.Faults;
import io.steward.playbook.definition.Reentry.Policy;
import io.steward.playbook.definition.Trigger.ByHand;
import io.steward.playbook.definition.Trigger.OnCondition;
import io.steward.playbook.definition.Trigger.OnEvent;
import io.steward.playbook.definition.Trigger.TriggerEvent;
import java.time.Duration;
import java.util.List;

/**
 * Reads a definition in YAML or JSON (every JSON text is YAML) and finds everything that is wrong with it, each fault
 * with its JSON pointer.
 */
public final class DefinitionReader {

    private DefinitionReader() {}

    /**
     * A definition and its canonical text.
     *
     * @param json the same content as JSON with its fields in order: equal content gives equal text
     */
    public record Source(PlaybookDefinition definition, String json) {}

    /**
     * Reads a definition that a user wrote.
     *
     * @throws RuntimeException that is answered with 400 where it is no YAML, and with 422 naming every fault
     */
    public static Source read(String text) {
        JsonNode tree = DefinitionText.parse(text);
        Faults faults = new Faults();
        PlaybookDefinition definition = definition(new Fields(tree, "#", faults));
        faults.throwIfAny();
        return new Source(definition, DefinitionText.canonical(tree));
    }

    private static PlaybookDefinition definition(Fields fields) {
        PlaybookDefinition definition = new PlaybookDefinition(
                fields.word("key", StepReader.KEY, StepReader.KEY_IN_WORDS),
                fields.text("name", 100),
                fields.oneOf("kind", PlaybookKind.class),
                fields.optionalText("description", 4_000),
                trigger(fields),
                fields.optionalCondition("audience", Conditions.OF_ACCOUNT),
                fields.optionalCondition("goal", Conditions.OF_RUN),
                fields.has("reentry") ? reentry(fields.child("reentry")) : Reentry.DEFAULT,
                StepReader.read(fields));
        fields.end();
        return definition;
    }

    private static Trigger trigger(Fields fields) {
        if (!fields.has("trigger")) {
            fields.refuse("trigger", "is required: { event: … }, { when: … } or { manual: true }");
            return null;
        }
        Fields trigger = fields.child("trigger");
        List<String> given =
                List.of("event", "when", "manual").stream().filter(trigger::has).toList();
        if (given.size() != 1) {
            trigger.refuse("must have exactly one of event, when, manual");
            trigger.end();
            return null;
        }
        Trigger read = switch (given.getFirst()) {
            case "event" -> new OnEvent(trigger.oneOf("event", TriggerEvent.class));
            case "when" -> new OnCondition(trigger.condition("when", Conditions.OF_ACCOUNT));
            default -> new ByHand();
        };
        trigger.end();
        return read;
    }

    private static Reentry reentry(Fields fields) {
        Policy policy = fields.oneOf("policy", Policy.class);
        Duration cooldown = fields.has("cooldown") ? fields.duration("cooldown") : Duration.ZERO;
        if (policy == Policy.NEVER && fields.has("cooldown")) {
            fields.refuse("cooldown", "has no meaning with the policy NEVER");
        }
        fields.end();
        return new Reentry(policy, cooldown);
    }
}
