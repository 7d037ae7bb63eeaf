package io.steward.playbook.definition;

import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.expressions.Condition;
import java.time.Duration;
import java.util.List;

/** What a step does. */
public sealed interface StepAction {

    /** The word for it, as views show it. */
    String kind();

    /**
     * Sends an e-mail to one contact of the account, and tells the account's owner.
     *
     * @param template key of the template
     * @param to roles of the contact, the preferred one first; anybody where none has one of them
     * @param category what a recipient can unsubscribe from
     */
    record Email(String template, List<ContactRole> to, String category) implements StepAction {
        @Override
        public String kind() {
            return "EMAIL";
        }
    }

    /**
     * Makes a task for a person.
     *
     * @param due how long the person has
     */
    record AssignTask(String title, String description, List<String> checklist, Assignee owner, Duration due)
            implements StepAction {
        @Override
        public String kind() {
            return "TASK";
        }
    }

    /** Makes a task for somebody above the owner. */
    record Escalate(String title, EscalationLevel to) implements StepAction {
        @Override
        public String kind() {
            return "ESCALATE";
        }
    }

    /**
     * Holds the run until a condition holds.
     *
     * @param timeout after which the run goes on all the same
     */
    record Wait(Condition until, Duration timeout) implements StepAction {
        @Override
        public String kind() {
            return "WAIT";
        }
    }

    /** Who gets a task. */
    sealed interface Assignee {

        /** The account's owner when the step is due; the lead where the account has none. */
        record AccountOwner() implements Assignee {}

        /** One person, by user name. */
        record Person(String username) implements Assignee {}
    }

    /** How far up a matter rises. */
    enum EscalationLevel {
        LEAD
    }
}
