package io.steward.gateway.lifecycle;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A customer leaves. */
@Input("RecordChurnInput")
@Description("A customer leaves.")
public record RecordChurnInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @NonNull @Name("reason") @Description("Why.") ChurnReason reason,

        @Name("badFit") @Description("Whether it was no customer to keep; false where absent.")
        Boolean badFit,

        @Name("churnedOn") @Description("The first day without the customer; today where absent.")
        LocalDate churnedOn,

        @Name("note") @Description("What is to be learned from it.")
        String note) {}
