package io.steward.playbook.definition;

import io.steward.platform.expressions.Condition;
import java.util.List;
import java.util.Optional;

/**
 * A playbook as a user wrote it, checked: its conditions are ready to be looked at.
 *
 * @param description null for none
 * @param audience which accounts a trigger may let in; empty for all
 * @param goal ends a run as soon as it holds; empty for none
 * @param steps at least one
 */
public record PlaybookDefinition(
        String key,
        String name,
        PlaybookKind kind,
        String description,
        Trigger trigger,
        Optional<Condition> audience,
        Optional<Condition> goal,
        Reentry reentry,
        List<StepDefinition> steps) {}
