package io.steward.gateway.hierarchy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Which account stands above another one. */
@Input("PlaceUnderInput")
@Description("Which account stands above another one.")
public record PlaceUnderInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @Id @Name("parentId") @Description("Id of the account above; null for none.")
        String parentId) {}
