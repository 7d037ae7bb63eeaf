package io.steward.playbook.definition;

import io.steward.platform.expressions.Condition;

/** What starts a run by itself; by hand a run can always be started. */
public sealed interface Trigger {

    /** Something happened. */
    record OnEvent(TriggerEvent event) implements Trigger {}

    /** The account comes to satisfy a condition. */
    record OnCondition(Condition when) implements Trigger {}

    /** Nothing does. */
    record ByHand() implements Trigger {}

    /** The events that can start a run. */
    enum TriggerEvent {
        ACCOUNT_CREATED
    }
}
