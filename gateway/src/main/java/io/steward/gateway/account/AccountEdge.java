package io.steward.gateway.account;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An account in a list. */
@Description("An account in a list.")
public record AccountEdge(
        @NonNull @Description("The account.") Account node,

        @NonNull @Description("Its place in the list, for `after` and `before`.")
        String cursor) {}
