package io.steward.gateway.lifecycle;

import io.steward.gateway.account.MoneyInput;
import io.steward.gateway.account.Stage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A customer who left comes back. */
@Input("ReactivateAccountInput")
@Description("A customer who left comes back.")
public record ReactivateAccountInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @Name("stage") @Description("Where it stands now; `ONBOARDING` where absent.")
        Stage stage,

        @Name("mrr") @Description("The revenue that it comes back with; none where absent.")
        MoneyInput mrr,

        @NonNull @Name("reason") @Description("Why it came back.")
        String reason) {}
