package io.steward.gateway.lifecycle;

import io.steward.gateway.account.Money;
import io.steward.platform.contracts.accounts.ChurnView;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** That a customer left, in the graph. */
@Description("A customer left, and perhaps came back.")
public record Churn(
        @NonNull @Id @Description("UUID of the churn.") String id,

        @NonNull @Description("The first day without the customer.")
        LocalDate churnedOn,

        @Description("Why.") ChurnReason reason,

        @Description("Whether it was no customer to keep: healthy churn.")
        boolean badFit,

        @Description("What is to be learned from it.") String note,

        @Description("The revenue that left; null where it was unknown.")
        Money lostMrr,

        @Description("Who recorded it.") String recordedBy,

        @Description("When it was recorded.") Instant recordedAt,

        @Description("Null while the customer is gone.") LocalDate reactivatedOn) {

    static Churn of(ChurnView view) {
        return new Churn(
                view.id().toString(),
                view.churnedOn(),
                ChurnReason.of(view.reason()),
                view.badFit(),
                view.note(),
                Money.of(view.lostMrr()),
                view.recordedBy(),
                view.recordedAt(),
                view.reactivatedOn());
    }
}
