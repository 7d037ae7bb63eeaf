package io.steward.accounts.plan;

import io.steward.platform.contracts.accounts.PlanMilestoneStatus;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * What is asked of the milestones of the portfolio.
 *
 * @param status null for any
 * @param owner null for anybody
 * @param dueBefore null for any day
 */
record MilestoneQuery(PlanMilestoneStatus status, String owner, LocalDate dueBefore, PageRequest page, Place place) {

    private static final String ORDER = "DUE_ON:ASC";

    /** Where a page lies. */
    record Place(LocalDate dueOn, UUID id) {}

    /** @throws RuntimeException that is answered with 422, naming every bad and every unknown parameter */
    static MilestoneQuery of(UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PlanMilestoneStatus status = parameters.oneOf("status", PlanMilestoneStatus.class, null);
        String owner = parameters.text("owner");
        LocalDate dueBefore = parameters.date("dueBefore", null);
        PageRequest page = parameters.page();
        Place place = place(parameters, page);
        parameters.check();
        return new MilestoneQuery(status, owner, dueBefore, page, place);
    }

    boolean isBackwards() {
        return page.before() != null;
    }

    /** The place of a milestone in the list. */
    static Cursor cursorOf(PlanMilestoneView milestone) {
        return Cursor.of(ORDER, milestone.dueOn(), milestone.id());
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
