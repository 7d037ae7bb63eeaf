package io.steward.gateway.account;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Which archived account is to come back. */
@Input("RestoreAccountInput")
@Description("Which archived account is to come back.")
public record RestoreAccountInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId) {}
