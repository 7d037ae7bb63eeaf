package io.steward.gateway.account;

import org.eclipse.microprofile.graphql.Description;

/** Contact role in the graph; the names are those of REST. */
@Description("What a contact is at its account.")
public enum ContactRole {
    @Description("Wins when the product succeeds.")
    CHAMPION,
    @Description("Backs the product from above.")
    EXECUTIVE_SPONSOR,
    @Description("Administers the product.")
    ADMIN,
    @Description("Uses the product.")
    USER,
    @Description("Pays.")
    BILLING,
    @Description("Decides on the contract.")
    DECISION_MAKER;

    /** As accounts-service tells it. */
    public static ContactRole of(io.steward.platform.contracts.accounts.ContactRole role) {
        return valueOf(role.name());
    }
}
