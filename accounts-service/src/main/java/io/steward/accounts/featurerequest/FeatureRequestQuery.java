package io.steward.accounts.featurerequest;

import io.steward.platform.contracts.accounts.FeedbackStatus;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Which feature requests are asked for.
 *
 * @param status null for any
 * @param accountId only what this account supports; null for any
 * @param place null for the list's begin
 */
record FeatureRequestQuery(FeedbackStatus status, UUID accountId, PageRequest page, Cursor place) {

    static final String ORDER = "WEIGHT";

    /** Reads the parameters of a call; every fault is told. */
    static FeatureRequestQuery of(UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        FeedbackStatus status = parameters.oneOf("status", FeedbackStatus.class, null);
        UUID accountId = parameters.id("accountId");
        PageRequest page = parameters.page();
        Cursor place = parameters.cursor(page, ORDER, 2);
        parameters.check();
        return new FeatureRequestQuery(status, accountId, page, place);
    }

    BigDecimal placeWeight() {
        return place == null ? null : new BigDecimal(place.values().getFirst());
    }

    UUID placeId() {
        return place == null ? null : UUID.fromString(place.values().getLast());
    }
}
