package io.steward.gateway.stakeholder;

import io.steward.platform.contracts.accounts.ValueMomentView;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What a customer has won, in the graph. */
@Description("Something that the customer won by the product.")
public record ValueMoment(
        @NonNull @Id @Description("UUID of the moment.") String id,

        @NonNull @Description("The day.") LocalDate happenedOn,

        @NonNull @Description("What it is, in one line.") String title,

        @Description("How we know.") String proof,

        @Description("Who recorded it.") String recordedBy,

        @Description("When it was recorded.") Instant recordedAt) {

    static ValueMoment of(ValueMomentView view) {
        return new ValueMoment(
                view.id().toString(),
                view.happenedOn(),
                view.title(),
                view.proof(),
                view.recordedBy(),
                view.recordedAt());
    }
}
