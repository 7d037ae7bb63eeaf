package io.steward.gateway.stakeholder;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A value moment that was recorded by mistake. */
@Input("RemoveValueMomentInput")
@Description("A value moment that was recorded by mistake.")
public record RemoveValueMomentInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @NonNull @Id @Name("valueMomentId") @Description("Id of the moment.")
        String valueMomentId) {}
