package io.steward.gateway.revenue;

import io.steward.gateway.account.Money;
import io.steward.platform.contracts.accounts.RevenueMovementView;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A line of the ledger, in the graph. */
@Description("One line of the ledger; never changed, never removed.")
public record RevenueMovement(
        @NonNull @Id @Description("UUID of the movement.") String id,

        @NonNull @Description("Why it moved.") RevenueMovementKind kind,

        @NonNull @Description("Since when it holds.") LocalDate effectiveOn,

        @NonNull @Description("By how much the monthly recurring revenue moved; negative for less.")
        Money amount,

        @Description("What was said of it.") String reason,

        @Id @Description("Id of the movement that this one corrects; null for none.")
        String corrects,

        @Description("Whether it takes that movement back; the others of a correction say what is right.")
        boolean reversal,

        @Description("Who recorded it.") String recordedBy,

        @Description("When it was recorded.") Instant recordedAt) {

    static RevenueMovement of(RevenueMovementView view) {
        return new RevenueMovement(
                view.id().toString(),
                RevenueMovementKind.of(view.kind()),
                view.effectiveOn(),
                new Money(view.amount(), view.currency()),
                view.reason(),
                view.corrects() == null ? null : view.corrects().toString(),
                view.reversal(),
                view.recordedBy(),
                view.recordedAt());
    }
}
