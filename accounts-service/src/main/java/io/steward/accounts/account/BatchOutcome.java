package io.steward.accounts.account;

import io.steward.accounts.account.BatchUpsertAnswer.Outcome;
import io.steward.platform.problems.Fault;
import java.util.List;
import java.util.UUID;

/** What became of an item of a batch that was right by itself. */
public sealed interface BatchOutcome {

    /** It was carried out. */
    record Done(UUID id, Outcome outcome) implements BatchOutcome {}

    /** It does not fit what is there; pointers are within the item. */
    record Refused(List<Fault> faults) implements BatchOutcome {

        /** With one fault. */
        public static Refused at(String pointer, String detail) {
            return new Refused(List.of(Fault.at(pointer, detail)));
        }
    }
}
