package io.steward.accounts.survey.response;

import io.steward.platform.problems.Problem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item, in the order of the request. */
@Schema(name = "RecordedSurveyResponses")
record RecordedResponses(List<Result> results) {

    /** What became of an item. */
    @Schema(name = "SurveyResponseOutcome")
    enum Outcome {
        CREATED,
        /** The integrator's key stands for an answer already; the first one counts. */
        UNCHANGED,
        ERROR
    }

    /**
     * One item's result.
     *
     * @param id the answer; null for an error
     * @param problem what is wrong with the item, with pointers into the request; null unless an error
     */
    @Schema(name = "SurveyResponseResult")
    record Result(int index, String externalId, UUID id, Outcome outcome, Problem problem) {}
}
