package io.steward.playbook.definition;

import io.steward.platform.expressions.Condition;
import java.util.Optional;

/**
 * One step of a playbook.
 *
 * @param key unique within the playbook
 * @param when the step is skipped unless this holds
 */
public record StepDefinition(String key, String name, StepTiming timing, Optional<Condition> when, StepAction action) {}
