package io.steward.accounts.feedback;

import io.steward.platform.contracts.accounts.FeedbackKind;
import io.steward.platform.contracts.accounts.FeedbackStatus;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/**
 * Which feedback is asked for; null asks for any.
 *
 * @param owner user name of the owner of its account
 * @param loop whether the customer still has to hear what came of it
 * @param place null for the list's begin
 */
record FeedbackQuery(
        String team,
        FeedbackStatus status,
        FeedbackKind kind,
        UUID accountId,
        String owner,
        UUID featureRequestId,
        Loop loop,
        PageRequest page,
        Cursor place) {

    static final String ORDER = "NEWEST";

    /** Whether the customer has heard what came of it. */
    enum Loop {
        OPEN,
        CLOSED
    }

    /** Reads the parameters of a call; every fault is told. */
    static FeedbackQuery of(UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String team = parameters.text("team");
        FeedbackStatus status = parameters.oneOf("status", FeedbackStatus.class, null);
        FeedbackKind kind = parameters.oneOf("kind", FeedbackKind.class, null);
        UUID accountId = parameters.id("accountId");
        String owner = parameters.text("owner");
        UUID featureRequestId = parameters.id("featureRequestId");
        Loop loop = parameters.oneOf("loop", Loop.class, null);
        PageRequest page = parameters.page();
        Cursor place = parameters.cursor(page, ORDER, 1);
        parameters.check();
        return new FeedbackQuery(team, status, kind, accountId, owner, featureRequestId, loop, page, place);
    }

    UUID placeId() {
        return place == null ? null : UUID.fromString(place.values().getFirst());
    }
}
