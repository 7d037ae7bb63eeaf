package io.steward.accounts.featurerequest;

import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Which part of the supporters is asked for. */
record SupporterQuery(PageRequest page, Cursor place) {

    static final String ORDER = "ACCOUNT";

    /** Reads the parameters of a call; every fault is told. */
    static SupporterQuery of(UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = parameters.page();
        Cursor place = parameters.cursor(page, ORDER, 1);
        parameters.check();
        return new SupporterQuery(page, place);
    }

    UUID placeId() {
        return place == null ? null : UUID.fromString(place.values().getFirst());
    }
}
