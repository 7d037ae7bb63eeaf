package io.steward.gateway.playbook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Which playbook is to start. */
@Input("StartPlaybookInput")
@Description("Which playbook is to start for which account.")
public record StartPlaybookInput(
        @NonNull @Name("playbook") @Description("Key of the playbook, for example `onboarding`.")
        String playbook,

        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId) {}
