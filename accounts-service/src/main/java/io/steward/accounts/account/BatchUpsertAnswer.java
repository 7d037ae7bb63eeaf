package io.steward.accounts.account;

import io.steward.platform.problems.Problem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item, in the order of the request. */
@Schema(name = "BatchUpsertAnswer")
public record BatchUpsertAnswer(List<Result> results) {

    /** What became of an item. */
    @Schema(name = "BatchUpsertOutcome")
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        ERROR
    }

    /**
     * One item's result.
     *
     * @param externalId as in the item; null where it had none that could be read
     * @param id the account, or the contact; null for an error
     * @param problem what is wrong with the item, with pointers into the request; null unless an error
     */
    @Schema(name = "BatchUpsertResult")
    public record Result(int index, String externalId, UUID id, Outcome outcome, Problem problem) {

        static Result done(int index, String externalId, UUID id, Outcome outcome) {
            return new Result(index, externalId, id, outcome, null);
        }

        static Result error(int index, String externalId, Problem problem) {
            return new Result(index, externalId, null, Outcome.ERROR, problem);
        }
    }
}
