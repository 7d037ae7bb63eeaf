package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import io.steward.platform.pages.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Answers lists of milestones over the portfolio. */
@ApplicationScoped
class MilestoneListing {

    private final MilestoneListStore store;
    private final Clock clock;

    MilestoneListing(MilestoneListStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A page by day. */
    Uni<Page<PlanMilestoneView>> list(MilestoneQuery query) {
        LocalDate today = PlanRules.dayOf(clock.instant());
        Uni<Page<PlanMilestoneView>> page =
                store.page(query, today).map(rows -> Page.of(rows, query.page(), MilestoneQuery::cursorOf));
        return query.page().count()
                ? page.chain(read -> store.count(query, today).map(read::withCount))
                : page;
    }
}
