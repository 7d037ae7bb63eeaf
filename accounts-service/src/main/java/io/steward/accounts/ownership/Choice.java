package io.steward.accounts.ownership;

import java.util.UUID;

/** What came of looking for somebody. */
sealed interface Choice {

    Candidate candidate();

    /** Why, for a person. */
    String reason();

    /**
     * Somebody was found.
     *
     * @param person as loaded as before it
     */
    record Found(Candidate candidate, Workload person) implements Choice {
        @Override
        public String reason() {
            return "Assigned in pool " + person.pool() + ": most room at " + person.inWords();
        }
    }

    /**
     * Nobody was.
     *
     * @param pool null where the account belongs to none
     */
    record Nobody(Candidate candidate, HoldReason why, String pool) implements Choice {
        @Override
        public String reason() {
            return why.inWords(pool);
        }
    }

    default UUID accountId() {
        return candidate().accountId();
    }
}
