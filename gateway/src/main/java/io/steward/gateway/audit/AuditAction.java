package io.steward.gateway.audit;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("What was done.")
public enum AuditAction {
    @Description("It was created.")
    CREATED,

    @Description("It was changed.")
    CHANGED,

    @Description("It was removed.")
    REMOVED;
}
