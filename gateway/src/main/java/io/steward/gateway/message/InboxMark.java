package io.steward.gateway.message;

import org.eclipse.microprofile.graphql.Description;

/** How an inbox item can be marked; the names are those of REST. */
@Description("How an inbox item can be marked.")
public enum InboxMark {
    @Description("It was on the screen.")
    SEEN,
    @Description("It was opened.")
    READ,
    @Description("It counts as not opened again.")
    UNREAD,
    @Description("It is out of the way.")
    ARCHIVED
}
