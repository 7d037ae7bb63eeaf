package io.steward.gateway.account;

import io.steward.platform.contracts.accounts.AccountSnapshotView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** An account at a glance, in the graph. */
@Description("An account at a glance.")
public record Snapshot(
        @Ignore Account account,

        @NonNull @Description("Name of the customer.") String customer,

        @Description("Segment; decides the engagement model.")
        String tier,

        @Description("Health score, 0–100; null without one.")
        Integer score,

        @Description("Band of the score; `UNKNOWN` without one.")
        String band,

        @Description("Change of the score over 30 days; null where unknown.")
        Integer trend30,

        @Description("Where the account stands on its journey.")
        Stage stage,

        @Description("The day on which the contract renews.")
        LocalDate renewsOn,

        @Description("When we last were in contact; null for never.")
        Instant lastContactAt,

        @Description("How many tasks are open.") int openTasks,

        @Description("How soon somebody should look at it.") Priority priority,

        @NonNull @Description("Why the priority is what it is; empty for a low one.")
        List<@NonNull String> reasons,

        @NonNull @Description("The three newest notes.") List<@NonNull SnapshotNote> notes) {

    static Snapshot of(AccountSnapshotView view, Account account) {
        return new Snapshot(
                account,
                view.name(),
                view.segment(),
                view.score(),
                view.band(),
                view.trend30(),
                Stage.of(view.stage()),
                view.renewsOn(),
                view.lastContactAt(),
                view.openTasks(),
                Priority.of(view.priority()),
                view.reasons(),
                view.notes().stream().map(SnapshotNote::of).toList());
    }
}
