package io.steward.accounts.timeline;

import io.steward.platform.contracts.accounts.TimelineKind;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which part of an account's feed is asked for; null asks for anything.
 *
 * @param kinds empty for all
 * @param mentions user name of somebody who is mentioned
 * @param text somewhere in title or text, in any case of letters
 * @param from first day, in UTC
 * @param to last day, in UTC
 * @param place null for the feed's begin
 */
record TimelineQuery(
        UUID accountId,
        Set<TimelineKind> kinds,
        UUID contactId,
        String actor,
        String mentions,
        String text,
        LocalDate from,
        LocalDate to,
        PageRequest page,
        Cursor place) {

    static final String ORDER = "NEWEST";

    static final Set<String> KIND_NAMES =
            Arrays.stream(TimelineKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** Reads the parameters of a call; every fault is told. */
    static TimelineQuery of(UUID accountId, UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        Set<String> kinds = parameters.anyOf("kinds", KIND_NAMES);
        UUID contactId = parameters.id("contactId");
        String actor = parameters.text("actor");
        String mentions = parameters.text("mentions");
        String text = parameters.text("text");
        LocalDate from = parameters.date("from", null);
        LocalDate to = parameters.date("to", null);
        PageRequest page = parameters.page();
        Cursor place = parameters.cursor(page, ORDER, 2);
        parameters.check();
        return new TimelineQuery(
                accountId,
                kinds.stream().map(TimelineKind::valueOf).collect(Collectors.toUnmodifiableSet()),
                contactId,
                actor,
                mentions,
                text,
                from,
                to,
                page,
                place);
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
