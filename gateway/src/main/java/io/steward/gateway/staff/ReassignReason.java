package io.steward.gateway.staff;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("Why an account needs another owner.")
public enum ReassignReason {
    @Description("The owner was deleted, locked out, or lost every role of staff.")
    OWNER_LEFT,

    @Description("Nobody of this name has ever been seen.")
    UNKNOWN_OWNER;

    static ReassignReason of(io.steward.platform.contracts.accounts.ReassignReason value) {
        return value == null ? null : valueOf(value.name());
    }
}
