package io.steward.gateway.timeline;

import org.eclipse.microprofile.graphql.Description;

/** Kinds of activities in the graph; the names are those of REST. */
@Description("What a person writes down; all but a note are a contact with the customer.")
public enum ActivityKind {
    @Description("For colleagues alone.")
    NOTE,
    @Description("A call with the customer.")
    CALL,
    @Description("A meeting with the customer.")
    MEETING,
    @Description("A mail to the customer.")
    EMAIL
}
