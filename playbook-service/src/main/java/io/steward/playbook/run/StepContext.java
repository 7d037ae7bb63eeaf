package io.steward.playbook.run;

import io.steward.platform.expressions.Facts;
import io.steward.playbook.account.AccountSnapshot;
import io.steward.playbook.definition.Playbook;
import io.steward.playbook.definition.StepDefinition;
import java.time.Instant;

/** All that a step sees when its time has come. */
record StepContext(Run run, Playbook playbook, StepDefinition step, AccountSnapshot account, Instant now) {

    Facts facts() {
        return account.facts(now).inRun(run.startedAt());
    }

    /** Unique over all runs and steps: a message that is asked for again under it is the same message. */
    String messageKey() {
        return "run:" + run.id() + ":" + step.key();
    }
}
