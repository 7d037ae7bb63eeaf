package io.steward.gateway.stakeholder;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that the customer won by the product. */
@Input("RecordValueMomentInput")
@Description("Something that the customer won by the product.")
public record RecordValueMomentInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @NonNull @Name("title") @Description("What it is, in one line.")
        String title,

        @Name("proof") @Description("How we know.") String proof,

        @Name("happenedOn") @Description("The day; today where absent.")
        LocalDate happenedOn) {}
