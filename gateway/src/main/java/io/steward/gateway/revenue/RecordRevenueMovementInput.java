package io.steward.gateway.revenue;

import io.steward.gateway.account.MoneyInput;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The revenue of an account since a day. */
@Input("RecordRevenueMovementInput")
@Description("The revenue of an account since a day.")
public record RecordRevenueMovementInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @NonNull @Name("mrr") @Description("The monthly recurring revenue after it; zero for none.")
        MoneyInput mrr,

        @Name("effectiveOn") @Description("Since when; today where absent.")
        LocalDate effectiveOn,

        @Name("reason") @Description("Why.") String reason) {}
