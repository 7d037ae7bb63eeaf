package io.steward.accounts.accountplan;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.accountplan.ReviewStore.Place;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Answers which account plans are to be reviewed. */
@ApplicationScoped
class DueReviews {

    private static final String ORDER = "REVIEW:ASC";

    private final ReviewStore store;
    private final Clock clock;

    DueReviews(ReviewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws RuntimeException that is answered with 422, naming every bad and every unknown parameter */
    Uni<Page<DueReviewView>> list(UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate dueBy = parameters.date("dueBy", today);
        String owner = parameters.text("owner");
        PageRequest page = parameters.page();
        Place place = place(parameters, page);
        parameters.check();
        return store.page(dueBy, owner, place, page.before() != null, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(ORDER, row.nextReviewOn(), row.accountId())));
    }

    /** A cursor comes back from outside, so it may be anything. */
    private static Place place(Parameters parameters, PageRequest page) {
        Cursor cursor = parameters.cursor(page, ORDER, 2);
        if (cursor == null) {
            return null;
        }
        try {
            return new Place(
                    LocalDate.parse(cursor.values().getFirst()),
                    UUID.fromString(cursor.values().getLast()));
        } catch (DateTimeParseException | IllegalArgumentException | NullPointerException noPlace) {
            parameters.refuse(page.after() == null ? "before" : "after", "is no cursor of this list");
            return null;
        }
    }
}
