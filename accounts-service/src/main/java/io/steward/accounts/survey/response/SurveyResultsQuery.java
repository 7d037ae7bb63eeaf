package io.steward.accounts.survey.response;

import io.steward.platform.http.Parameters;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Which results are asked for.
 *
 * @param survey null for all
 * @param from first day, in UTC; null for no bound
 * @param to last day, in UTC; null for no bound
 */
record SurveyResultsQuery(String survey, ResultsGrouping by, LocalDate from, LocalDate to) {

    /** Reads the parameters of a call; every fault is told. */
    static SurveyResultsQuery of(UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String survey = parameters.text("survey");
        ResultsGrouping by = parameters.oneOf("by", ResultsGrouping.class, ResultsGrouping.NONE);
        LocalDate from = parameters.date("from", null);
        LocalDate to = parameters.date("to", null);
        if (from != null && to != null && to.isBefore(from)) {
            parameters.refuse("to", "must not lie before from");
        }
        parameters.check();
        return new SurveyResultsQuery(survey, by, from, to);
    }

    OffsetDateTime since() {
        return from == null ? null : from.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime until() {
        return to == null ? null : to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
