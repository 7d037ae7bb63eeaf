package io.steward.accounts.journey;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.expressions.InvalidConditionException;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of the journey, in the order in which they are looked at. */
@Schema(name = "JourneyRulesRequest")
record JourneyRulesRequest(
        @Schema(description = "Whether they move accounts.", required = true)
        Boolean switchedOn,

        @Schema(required = true) List<JourneyRule> rules)
        implements Checked {

    private static final int MOST_RULES = 100;
    private static final int MOST_CHARACTERS = 100;

    @Override
    public void check(Faults faults) {
        faults.check(switchedOn != null, "#/switchedOn", "is required");
        if (rules == null || rules.size() > MOST_RULES) {
            faults.check(false, "#/rules", "must be a list of at most " + MOST_RULES + " rules");
            return;
        }
        Set<String> names = new HashSet<>();
        for (int index = 0; index < rules.size(); index++) {
            String place = "#/rules/" + index;
            JourneyRule rule = rules.get(index);
            if (rule == null) {
                faults.check(false, place, "must be an object");
                continue;
            }
            Texts.checkRequired(faults, place + "/name", rule.name(), MOST_CHARACTERS);
            faults.check(names.add(rule.name()), place + "/name", "is the name of an earlier rule");
            checkStages(faults, place, rule);
            checkCondition(faults, place + "/when", rule.when());
        }
    }

    private static void checkStages(Faults faults, String place, JourneyRule rule) {
        faults.check(rule.to() != null, place + "/to", "is required");
        faults.check(rule.to() != Stage.CHURNED, place + "/to", "must not be CHURNED: a churn wants a reason");
        List<Stage> from = rule.from() == null ? List.of() : rule.from();
        for (int index = 0; index < from.size(); index++) {
            String pointer = place + "/from/" + index;
            faults.check(from.get(index) != null, pointer, "must be a stage");
            faults.check(
                    from.get(index) != Stage.CHURNED, pointer, "must not be CHURNED: who left is not moved by rules");
            faults.check(from.get(index) == null || from.get(index) != rule.to(), pointer, "must not be where it goes");
        }
    }

    private static void checkCondition(Faults faults, String pointer, String when) {
        if (when == null || when.isBlank()) {
            faults.check(false, pointer, "is required");
            return;
        }
        try {
            JourneyRules.CONDITIONS.read(when);
        } catch (InvalidConditionException e) {
            faults.add(Fault.at(pointer, e.getMessage()));
        }
    }
}
