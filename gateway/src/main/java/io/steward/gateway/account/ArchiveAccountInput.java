package io.steward.gateway.account;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Which account is to be in no list any more. */
@Input("ArchiveAccountInput")
@Description("Which account is to be in no list any more.")
public record ArchiveAccountInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId) {}
