package io.steward.accounts.survey.response;

import io.steward.accounts.survey.SurveyView;
import io.steward.platform.problems.Fault;
import java.util.List;

/** What became of an answer that came by a link, or would become of one. */
sealed interface AnswerOutcome {

    /** Nobody has answered yet: the question stands. */
    record Open(SurveyView survey) implements AnswerOutcome {}

    /** The answer is recorded, now or by the same answer before. */
    record Recorded(SurveyView survey) implements AnswerOutcome {}

    /** Nothing was recorded, because it does not fit the survey. */
    record Invalid(SurveyView survey, List<Fault> faults) implements AnswerOutcome {}

    /** The link was used before, for another answer where one was given now. */
    record Used(SurveyView survey) implements AnswerOutcome {}

    /** The link's time is over. */
    record Expired(SurveyView survey) implements AnswerOutcome {}

    /** The link was not made here. */
    record Unknown() implements AnswerOutcome {}
}
