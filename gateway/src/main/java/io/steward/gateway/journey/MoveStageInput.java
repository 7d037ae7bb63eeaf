package io.steward.gateway.journey;

import io.steward.gateway.account.Stage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Where an account is to stand on its journey. */
@Input("MoveStageInput")
@Description("Where an account is to stand on its journey.")
public record MoveStageInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @NonNull @Name("stage") @Description("The stage.") Stage stage,

        @NonNull @Name("reason") @Description("Why, for the history.")
        String reason) {}
