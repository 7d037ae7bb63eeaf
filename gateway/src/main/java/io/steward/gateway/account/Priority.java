package io.steward.gateway.account;

import org.eclipse.microprofile.graphql.Description;

/** Priority in the graph; the names are those of REST. */
@Description("How soon somebody should look at an account.")
public enum Priority {
    @Description("Nothing presses.")
    LOW,
    @Description("A renewal within 60 days, or no contact for 60 days.")
    MEDIUM,
    @Description("A score below 60, a steep fall, or a renewal within 30 days.")
    HIGH,
    @Description("A score below 40, or below 60 with a renewal within 30 days.")
    URGENT;

    static Priority of(io.steward.platform.contracts.accounts.Priority priority) {
        return priority == null ? null : valueOf(priority.name());
    }
}
