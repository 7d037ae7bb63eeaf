package io.steward.accounts.survey.response;

import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Which answers are asked for; null asks for any.
 *
 * @param from first day, in UTC
 * @param to last day, in UTC
 * @param place null for the list's begin
 */
record SurveyResponseQuery(
        String survey, UUID accountId, UUID contactId, LocalDate from, LocalDate to, PageRequest page, Cursor place) {

    static final String ORDER = "NEWEST";

    /** Reads the parameters of a call; every fault is told. */
    static SurveyResponseQuery of(UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String survey = parameters.text("survey");
        UUID accountId = parameters.id("accountId");
        UUID contactId = parameters.id("contactId");
        LocalDate from = parameters.date("from", null);
        LocalDate to = parameters.date("to", null);
        PageRequest page = parameters.page();
        Cursor place = parameters.cursor(page, ORDER, 2);
        parameters.check();
        return new SurveyResponseQuery(survey, accountId, contactId, from, to, page, place);
    }

    OffsetDateTime since() {
        return from == null ? null : from.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime until() {
        return to == null ? null : to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime placeTime() {
        return place == null ? null : Instant.parse(place.values().getFirst()).atOffset(ZoneOffset.UTC);
    }

    UUID placeId() {
        return place == null ? null : UUID.fromString(place.values().getLast());
    }
}
