package io.steward.health.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.steward.platform.problems.Fault;
import java.util.List;

/**
 * The answer to a call: what is said to be accepted is stored durably.
 *
 * @param success whether no item was refused
 * @param results one for each item in the order of the request, where the caller asked for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(boolean success, List<Result> results) {

    /** What became of an item. */
    public enum Outcome {
        /** Stored. */
        ACCEPTED,
        /** Its message id was seen before: nothing is stored again. */
        DUPLICATE,
        /** Not stored, because it is wrong. */
        REFUSED
    }

    /**
     * One item.
     *
     * @param messageId null where it has none
     * @param errors what is wrong; left out where nothing is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(int index, String messageId, Outcome outcome, List<Fault> errors) {}
}
